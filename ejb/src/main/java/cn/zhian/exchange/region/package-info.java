/**
 * What a county or a city sees of the communities below it (EX-1, EX-5, AL-5): lists made of received records, their
 * freshness and quality, and searches under the caller's authority. Formulas stand in {@code docs/exchange/region.md}.
 */
package cn.zhian.exchange.region;
