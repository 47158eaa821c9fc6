package cn.zhian.simulators.uhppote;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** True time that stands still until it is moved. */
final class ManualClock extends Clock {

    private Instant now;

    ManualClock(LocalDateTime beijing) {
        now = beijing.toInstant(ControllerClock.BEIJING);
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("always UTC");
    }
}
