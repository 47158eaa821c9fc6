package cn.zhian.exchange.target.control;

import java.util.List;

/** A stretch of the outbox. @param end everything up to here was looked at; @param more whether more lies behind */
public record Chunk(List<Placed> records, long end, boolean more) {}
