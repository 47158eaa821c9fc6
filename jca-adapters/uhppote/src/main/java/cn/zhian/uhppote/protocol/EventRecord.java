package cn.zhian.uhppote.protocol;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One event of the controller's memory, the same in a status and in the answer to get-event.
 *
 * @param index offset 8, unsigned 32 bits, from 1
 * @param type offset 12: {@link #NONE}, 1 card swipe, 2 door, button or remote, 3 alarm, {@link #OVERWRITTEN}
 * @param granted offset 13
 * @param door offset 14
 * @param direction offset 15: 1 in, 2 out
 * @param card offset 16, unsigned 32 bits; a pseudo-number where no card was shown
 * @param time offset 20, seven BCD bytes, local time; empty if unreadable
 * @param reason offset 27
 * @param digest of offsets 8–27, see {@link EventDigest}
 */
public record EventRecord(
        long index,
        int type,
        boolean granted,
        int door,
        int direction,
        long card,
        Optional<LocalDateTime> time,
        int reason,
        long digest) {
    /** No such event. */
    public static final int NONE = 0;
    /** A swipe. */
    public static final int SWIPE = 1;
    /** Door, button or remote opening. */
    public static final int DOOR = 2;
    /** Alarm. */
    public static final int ALARM = 3;
    /** A newer event took its place. */
    public static final int OVERWRITTEN = 0xFF;

    static EventRecord read(FrameReader in) {
        Optional<LocalDateTime> time = in.dateTime(20);
        return new EventRecord(
                in.u32(8),
                in.u8(12),
                in.bool(13),
                in.u8(14),
                in.u8(15),
                in.u32(16),
                time,
                in.u8(27),
                EventDigest.of(in, time.isPresent()));
    }

    void write(FrameWriter out) {
        out.u32(8, index);
        out.u8(12, type);
        out.bool(13, granted);
        out.u8(14, door);
        out.u8(15, direction);
        out.u32(16, card);
        out.dateTime(20, time);
        out.u8(27, reason);
    }

    /** Whether it is an event at all. */
    public boolean exists() {
        return index != 0 && type != NONE && type != OVERWRITTEN;
    }

    /** Without the card. */
    @Override
    public String toString() {
        return "EventRecord[" + index + ", type " + type + ", door " + door + ", reason " + reason + "]";
    }
}
