package cn.zhian.uhppote.protocol;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Something the controller does by itself at a time of day.
 *
 * @param from offset 8, four BCD bytes; empty if unreadable
 * @param to offset 12
 * @param days offsets 16–22, Monday first
 * @param at offset 23, HHmm
 * @param door offset 25, 1–4
 * @param task offset 26, 0 controlled … 12 enable button
 * @param moreCards offset 27, how many
 */
public record AddTask(
        long serial,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<Boolean> days,
        Optional<LocalTime> at,
        int door,
        int task,
        int moreCards)
        implements Request {
    /** Copies the days. */
    public AddTask {
        days = List.copyOf(days);
    }

    static Request read(FrameReader in) {
        return new AddTask(
                in.serial(), in.date(8), in.date(12), in.bools(16, 7), in.minutes(23), in.u8(25), in.u8(26), in.u8(27));
    }

    @Override
    public FunctionCode function() {
        return FunctionCode.ADD_TASK;
    }

    @Override
    public void write(FrameWriter out) {
        out.date(8, from);
        out.date(12, to);
        out.bools(16, days);
        at.ifPresent(t -> out.minutes(23, t));
        out.u8(25, door);
        out.u8(26, task);
        out.u8(27, moreCards);
    }
}
