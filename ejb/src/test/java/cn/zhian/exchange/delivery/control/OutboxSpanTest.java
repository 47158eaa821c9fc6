package cn.zhian.exchange.delivery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.outbox.boundary.Cut;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.record.RecordKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A place of the outbox by time")
class OutboxSpanTest {
    /** Positions 1 to 1,000, each a second after the one before; the first hundred are cleaned away. */
    private static final class Seconds implements RecordFeed {
        @Override
        public Cut cut(long position, int most, Selection selection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long head() {
            return 1_000;
        }

        @Override
        public Optional<Instant> waitingSince(long position) {
            return position >= 1_000
                    ? Optional.empty()
                    : Optional.of(Instant.EPOCH.plusSeconds(Math.max(101, position + 1)));
        }

        @Override
        public Page page(RecordKind kind, long communityId, long afterId, int most, Optional<Instant> since) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Placed> newest(RecordKind kind, Collection<Long> entityIds, Selection selection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Long> communities() {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @CsvSource({"500, 499", "1000, 999", "1001, 1000", "9999, 1000", "102, 101", "50, 0"})
    void isTheLastBeforeTheMoment(long second, long position) {
        assertThat(new OutboxSpan(new Seconds()).before(Instant.EPOCH.plusSeconds(second)), is(position));
    }
}
