package cn.zhian.exchange.delivery.control;

import java.time.Instant;

/** Finds places of the outbox by time. */
public final class OutboxSpan {
    private final RecordFeed feed;

    /** Of what deliveries read. */
    public OutboxSpan(RecordFeed feed) {
        this.feed = feed;
    }

    /** The last position before which everything was written before a moment; some forty small reads at most. */
    public long before(Instant moment) {
        long low = 0;
        long high = feed.head();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (feed.waitingSince(middle)
                    .filter(since -> since.isBefore(moment))
                    .isPresent()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
