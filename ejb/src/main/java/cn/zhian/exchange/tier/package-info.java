/**
 * The protocol between our own platforms (EX-3): enrolment, signed batches, receiving and storing. The wire is told in
 * {@code docs/exchange/tier-protocol.md}.
 */
package cn.zhian.exchange.tier;
