/** Feeds to platforms of governments: what they ask and answer stands in profiles, see {@code docs/exchange/feeds.md}. */
package cn.zhian.exchange.feed;
