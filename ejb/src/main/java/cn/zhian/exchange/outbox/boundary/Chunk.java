package cn.zhian.exchange.outbox.boundary;

import java.util.List;

/**
 * A part of the outbox.
 *
 * @param records in order
 * @param end the last position that was looked at; also what the selection left out lies before it
 * @param more whether something was there behind it
 */
public record Chunk(List<Placed> records, long end, boolean more) {
    /** Copies the records. */
    public Chunk {
        records = List.copyOf(records);
    }
}
