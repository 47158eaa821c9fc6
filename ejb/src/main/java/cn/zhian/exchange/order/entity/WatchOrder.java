package cn.zhian.exchange.order.entity;

import java.time.Instant;
import java.util.List;

/**
 * What a watch-list entry says.
 *
 * @param entries whom and what to watch for, 1 to 500
 * @param onHit what to do on a hit
 * @param from since when passes count
 * @param until the first moment at which they count no more
 */
public record WatchOrder(List<Watched> entries, String onHit, Instant from, Instant until) {
    /** Copies the entries; missing ones are none. */
    public WatchOrder {
        entries = entries == null ? List.of() : List.copyOf(entries);
        onHit = onHit == null ? "" : onHit.strip();
    }

    /** As everybody who may read the order may see it. */
    public WatchOrder masked() {
        return new WatchOrder(entries.stream().map(Watched::masked).toList(), onHit, from, until);
    }
}
