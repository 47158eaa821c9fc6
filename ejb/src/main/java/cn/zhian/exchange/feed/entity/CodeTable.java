package cn.zhian.exchange.feed.entity;

import java.util.Map;

/** Codes of ours and what they are on another platform. @param codes theirs by ours */
public record CodeTable(String name, Map<String, String> codes) {
    /** Copies the codes. */
    public CodeTable {
        codes = Map.copyOf(codes);
    }
}
