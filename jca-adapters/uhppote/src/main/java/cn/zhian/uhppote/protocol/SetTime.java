package cn.zhian.uhppote.protocol;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Sets the clock.
 *
 * @param time offset 8, seven BCD bytes, local time; empty if unreadable
 */
public record SetTime(long serial, Optional<LocalDateTime> time) implements Request {
    static Request read(FrameReader in) {
        return new SetTime(in.serial(), in.dateTime(8));
    }

    @Override
    public FunctionCode function() {
        return FunctionCode.SET_TIME;
    }

    @Override
    public void write(FrameWriter out) {
        out.dateTime(8, time);
    }
}
