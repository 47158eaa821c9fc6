package cn.zhian.simulators.uhppote;

import java.time.LocalDateTime;

/**
 * One event as the controller stored it; what faults do to it on the wire is not seen here.
 *
 * @param serial the controller's serial number
 * @param epoch which life of the event memory, from 1; a wipe begins the next
 * @param index place in that life, from 1
 * @param type 1 card swipe, 2 door, button or remote, 3 alarm
 * @param granted whether the door opened for it
 * @param door 1 to 4, 0 when no door is concerned
 * @param direction 1 in, 2 out
 * @param card card number, or a pseudo-number for events without card
 * @param time the controller's clock as the number yyyyMMddHHmmss
 * @param reason decimal reason code
 */
public record EventRecord(
        long serial,
        int epoch,
        long index,
        int type,
        boolean granted,
        int door,
        int direction,
        long card,
        long time,
        int reason) {

    /** Heading of {@link #line()}. */
    public static final String HEADING = "serial,epoch,index,type,granted,door,direction,card,time,reason";

    /** The controller's clock at the event. */
    public LocalDateTime at() {
        return LocalDateTime.of(
                (int) (time / 10_000_000_000L),
                (int) (time / 100_000_000L % 100),
                (int) (time / 1_000_000L % 100),
                (int) (time / 10_000L % 100),
                (int) (time / 100L % 100),
                (int) (time % 100));
    }

    /** {@code serial,epoch,index,type,granted,door,direction,card,yyyyMMddHHmmss,reason}; granted is 1 or 0. */
    public String line() {
        return new StringBuilder(72)
                .append(serial)
                .append(',')
                .append(epoch)
                .append(',')
                .append(index)
                .append(',')
                .append(type)
                .append(',')
                .append(granted ? 1 : 0)
                .append(',')
                .append(door)
                .append(',')
                .append(direction)
                .append(',')
                .append(card)
                .append(',')
                .append(time)
                .append(',')
                .append(reason)
                .toString();
    }

    /** Writes bytes 8 to 27 of the status and event layout. */
    Frame into(Frame frame) {
        return frame.u32(8, index)
                .u8(12, type)
                .bool(13, granted)
                .u8(14, door)
                .u8(15, direction)
                .u32(16, card)
                .bcd(20, 7, time)
                .u8(27, reason);
    }
}
