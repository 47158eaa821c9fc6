package cn.zhian.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.identity.control.LockOut.Failures;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockOutTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    private static Failures after(int failures, Instant each) {
        Failures state = Failures.none(each);
        for (int i = 0; i < failures; i++) {
            state = LockOut.ACCOUNT.failed(state, each);
        }
        return state;
    }

    @Test
    void fourFailuresDoNotLock() {
        assertThat(after(4, NOON).locked(NOON), is(Optional.empty()));
    }

    @Test
    void theFifthLocksForAQuarterOfAnHour() {
        Failures five = after(5, NOON);
        assertThat(five.locked(NOON), is(Optional.of(NOON.plus(Duration.ofMinutes(15)))));
        assertThat(five.locked(NOON.plus(Duration.ofMinutes(15)).minusMillis(1)).isPresent(), is(true));
        assertThat(five.locked(NOON.plus(Duration.ofMinutes(15))), is(Optional.empty()));
    }

    @Test
    void failuresDuringTheLockDoNotLengthenIt() {
        Failures six = LockOut.ACCOUNT.failed(after(5, NOON), NOON.plusSeconds(600));
        assertThat(six.lockedUntil(), is(Optional.of(NOON.plus(Duration.ofMinutes(15)))));
    }

    @Test
    void countsAnewAfterTheLock() {
        Failures again = LockOut.ACCOUNT.failed(after(5, NOON), NOON.plus(Duration.ofMinutes(15)));
        assertThat(again.count(), is(1));
        assertThat(again.lockedUntil(), is(Optional.empty()));
    }

    @Test
    void forgetsFailuresOlderThanTheWindow() {
        Failures again = LockOut.ACCOUNT.failed(after(4, NOON), NOON.plus(Duration.ofMinutes(15)));
        assertThat(again.count(), is(1));
    }
}
