package cn.zhian.exchange.feed.entity;

import java.net.URI;
import java.util.Map;

/** A request as it is sent. @param headers in their order @param body empty for none */
public record FeedRequest(String method, URI address, Map<String, String> headers, byte[] body) {
    /** Never shows what is sent. */
    @Override
    public String toString() {
        return method + " " + address.getPath();
    }
}
