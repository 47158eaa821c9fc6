package cn.zhian.exchange.target.control;

import cn.zhian.exchange.record.OutRecord;

/** A record at its place. */
public record Placed(long position, long entityId, OutRecord record) {}
