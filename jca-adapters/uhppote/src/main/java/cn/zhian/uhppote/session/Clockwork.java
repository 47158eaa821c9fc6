package cn.zhian.uhppote.session;

import cn.zhian.uhppote.protocol.SetTime;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The platform's time in the controllers' words. */
public record Clockwork(Clock clock) {
    /** Sets a clock to the nearest second: controllers know no fractions. */
    public SetTime setTime(long serial) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant().plusMillis(500), Neutral.ZONE);
        return new SetTime(serial, Optional.of(now.truncatedTo(ChronoUnit.SECONDS)));
    }
}
