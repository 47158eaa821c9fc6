package cn.zhian.uhppote.protocol;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The controller's clock (30, 32).
 *
 * @param time offset 8, seven BCD bytes, local time; empty if unreadable
 */
public record TimeReply(int code, long serial, Optional<LocalDateTime> time) implements Reply {
    static Reply read(FrameReader in) {
        return new TimeReply(in.code(), in.serial(), in.dateTime(8));
    }

    @Override
    public void write(FrameWriter out) {
        out.dateTime(8, time);
    }
}
