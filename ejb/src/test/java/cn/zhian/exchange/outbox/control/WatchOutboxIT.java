package cn.zhian.exchange.outbox.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.order.control.WatchList;
import cn.zhian.exchange.order.control.WatchedCards;
import cn.zhian.exchange.outbox.boundary.Chunk;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.RecordKind;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Watching passes behind the outbox")
class WatchOutboxIT {
    private static final int PASSES = 2_000;

    @Test
    void looksAtEveryPassAmongFiveHundredWatched() throws Exception {
        OutboxFixture outbox = OutboxFixture.start("watch_speed");
        for (long first = 1; first < PASSES; first += 1_000) {
            Passes.insert(outbox, LongStream.range(first, first + 1_000), 1);
            try (OutboxFixture.Work work = outbox.begin()) {
                work.tell(Changed.appended(RecordKind.PASS, 1, first, first + 999));
                work.commit();
            }
        }
        while (outbox.place().full()) {
            // Until all have a place.
        }
        WatchList list = WatchedCards.among("10010001");
        long began = System.nanoTime();
        long position = 0;
        int seen = 0;
        int hits = 0;
        long looking = 0;
        Chunk chunk;
        do {
            chunk = outbox.after(
                    position, 1_000, new Selection(Set.of(RecordKind.PASS, RecordKind.RESIDENT), Optional.empty()));
            long from = System.nanoTime();
            for (Placed placed : chunk.records()) {
                seen++;
                hits += list.pass(placed.record()).size();
            }
            looking += System.nanoTime() - from;
            position = chunk.end();
        } while (chunk.more());
        long perSecond = seen
                * 1_000L
                / Math.max(1, Duration.ofNanos(System.nanoTime() - began).toMillis());
        System.getLogger("watch")
                .log(System.Logger.Level.INFO, "passes/s {0}, look-up ns a pass {1}", perSecond, looking / seen);
        assertThat(seen, is(PASSES));
        assertThat(hits, is(PASSES));
    }
}
