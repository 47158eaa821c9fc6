package cn.zhian.exchange.outbox.boundary;

import java.util.List;
import java.util.function.Supplier;

/**
 * A part of the outbox that was found, and whose records are yet to be read.
 *
 * @param parts at most two, which read the records, each its own and in order; two threads may do so at once
 * @param end the last position that was looked at; also what the selection left out lies before it
 * @param more whether something was there behind it
 */
public record Cut(List<Supplier<List<Placed>>> parts, long end, boolean more) {
    /** Copies the parts. */
    public Cut {
        parts = List.copyOf(parts);
    }

    /** Reads it, part after part. */
    public Chunk read() {
        return chunk(parts.stream().map(Supplier::get).toList());
    }

    /** @param records what the parts gave, in their order */
    public Chunk chunk(List<List<Placed>> records) {
        return new Chunk(records.stream().flatMap(List::stream).toList(), end, more);
    }
}
