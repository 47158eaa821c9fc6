package cn.zhian.exchange.outbox.boundary;

import cn.zhian.exchange.record.OutRecord;

/**
 * A record at its place in the outbox.
 *
 * @param position its place; records of one stretch share it
 * @param entityId of the thing in this platform; with the kind it says whose order is to be kept
 */
public record Placed(long position, long entityId, OutRecord record) {}
