package cn.zhian.exchange.feed.entity;

/** An answer as it came. @param type content type; empty if it has none */
public record FeedAnswer(int status, String type, byte[] body) {}
