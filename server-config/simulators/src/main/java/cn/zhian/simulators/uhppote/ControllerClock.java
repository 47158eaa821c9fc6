package cn.zhian.simulators.uhppote;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The controller's own clock, Beijing time: off by an offset and running away by a drift. */
public final class ControllerClock {

    /** Beijing time has no summer time. */
    public static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final Clock base;
    private Instant setAt;
    private Duration offset = Duration.ZERO;
    private double driftPpm;

    ControllerClock(Clock base) {
        this.base = base;
        this.setAt = base.instant();
    }

    /** What the controller shows. */
    public synchronized LocalDateTime now() {
        return LocalDateTime.ofInstant(base.instant().plus(error()), BEIJING);
    }

    /** How far the controller is ahead of true time, negative when behind. */
    public synchronized Duration error() {
        long drifted = (long) (Duration.between(setAt, base.instant()).toNanos() * driftPpm / 1e6);
        return offset.plusNanos(drifted);
    }

    /** Sets the clock as function 30 does; the drift goes on from here. */
    public synchronized void set(LocalDateTime time) {
        setOffset(Duration.between(base.instant(), time.toInstant(BEIJING)));
    }

    /** Sets the error directly; the drift goes on from here. */
    public synchronized void setOffset(Duration ahead) {
        setAt = base.instant();
        offset = ahead;
    }

    /** @param ppm microseconds gained per second, negative for a slow clock */
    public synchronized void setDrift(double ppm) {
        setOffset(error());
        driftPpm = ppm;
    }

    /** True time, for what must not depend on a clock that can be set. */
    Instant trueTime() {
        return base.instant();
    }
}
