package cn.zhian.device.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.device.entity.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OnlineShareTest {
    private static final Stretch DAY = stretch(0, 1_440);

    @Test
    void countsWhatLiesInTheWindow() {
        OnlineShare share = OnlineShare.of(DAY, List.of(stretch(-100, 60), stretch(1_400, 2_000)), List.of());

        assertThat(share, is(new OnlineShare(Duration.ofMinutes(100), Duration.ofMinutes(1_440))));
        assertThat(share.perMille(), is(69));
    }

    @Test
    void aStretchThatLastsReachesToTheEnd() {
        assertThat(OnlineShare.of(DAY, List.of(open(720)), List.of()).perMille(), is(500));
        assertThat(OnlineShare.of(DAY, List.of(open(2_000)), List.of()).perMille(), is(0));
    }

    @Test
    void thePlatformsOwnPausesAreHeldAgainstNobody() {
        OnlineShare share = OnlineShare.of(DAY, List.of(open(-10)), List.of(stretch(-50, 40), stretch(100, 200)));

        assertThat(share, is(new OnlineShare(Duration.ofMinutes(1_300), Duration.ofMinutes(1_300))));
        assertThat(share.perMille(), is(1_000));
    }

    @Test
    void aPlatformThatWasNeverThereProvesNothing() {
        assertThat(
                OnlineShare.of(DAY, List.of(open(-10)), List.of(stretch(-50, 2_000)))
                        .perMille(),
                is(0));
    }

    private static Stretch stretch(int fromMinute, int untilMinute) {
        return new Stretch(at(fromMinute), Optional.of(at(untilMinute)));
    }

    private static Stretch open(int fromMinute) {
        return new Stretch(at(fromMinute), Optional.empty());
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-11-21T00:00:00Z").plus(Duration.ofMinutes(minute));
    }
}
