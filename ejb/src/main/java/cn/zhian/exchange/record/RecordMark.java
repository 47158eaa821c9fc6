package cn.zhian.exchange.record;

import java.time.Instant;

/** That something was appended, without what it says. @param entityId of it @param at when it happened */
public record RecordMark(long entityId, Instant at) {}
