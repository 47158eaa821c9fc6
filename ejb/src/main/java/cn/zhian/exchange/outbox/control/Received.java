package cn.zhian.exchange.outbox.control;

import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.record.OutRecord;

/**
 * A record that a platform below sent, as it is now.
 *
 * @param id of the row that keeps it
 * @param record as it is sent on
 */
public record Received(long id, OutRecord record) {
    /**
     * At a place of the outbox. Its number is below zero, so that it is never taken for a thing of this platform that happens
     * to have the same.
     */
    public Placed placed(long position) {
        return new Placed(position, -id, record);
    }
}
