package cn.zhian.exchange.outbox.boundary;

import java.util.List;

/**
 * A part of the state of today.
 *
 * @param records by id; their position is the head of the outbox as it was before they were read, so everything newer
 *     follows behind it
 * @param lastId where to go on
 * @param more whether there are more
 */
public record Export(List<Placed> records, long lastId, boolean more) {
    /** Copies the records. */
    public Export {
        records = List.copyOf(records);
    }
}
