package cn.zhian.uhppote.protocol;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time profile (88, 98).
 *
 * @param id offset 8, 2–254
 * @param from offset 9, four BCD bytes; empty if unreadable
 * @param to offset 13
 * @param days offsets 17–23, Monday first
 * @param spans offset 24, three pairs of HHmm; an unused pair is 00:00–00:00
 * @param linked offset 36, a further profile that holds as well, 0 for none
 */
public record Profile(
        int id, Optional<LocalDate> from, Optional<LocalDate> to, List<Boolean> days, List<Span> spans, int linked) {
    /** @param from first minute, empty if unreadable; @param to last minute */
    public record Span(Optional<LocalTime> from, Optional<LocalTime> to) {}

    /** Spans in one profile. */
    public static final int SPANS = 3;

    /** Copies the lists. */
    public Profile {
        days = List.copyOf(days);
        spans = List.copyOf(spans);
    }

    static Profile read(FrameReader in) {
        List<Span> spans = new ArrayList<>(SPANS);
        for (int at = 24; at < 36; at += 4) {
            spans.add(new Span(in.minutes(at), in.minutes(at + 2)));
        }
        return new Profile(in.u8(8), in.date(9), in.date(13), in.bools(17, 7), spans, in.u8(36));
    }

    void write(FrameWriter out) {
        out.u8(8, id);
        out.date(9, from);
        out.date(13, to);
        out.bools(17, days);
        for (int i = 0; i < spans.size(); i++) {
            int at = 24 + 4 * i;
            spans.get(i).from().ifPresent(t -> out.minutes(at, t));
            spans.get(i).to().ifPresent(t -> out.minutes(at + 2, t));
        }
        out.u8(36, linked);
    }
}
