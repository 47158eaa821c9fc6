package cn.zhian.simulators.uhppote;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a permission holds.
 *
 * @param id 2 to 254
 * @param from first day
 * @param to last day, inclusive
 * @param days weekdays on which it holds
 * @param segments up to three times of day
 * @param linked the profile that is asked when this one does not hold, 0 for none
 */
record TimeProfile(int id, LocalDate from, LocalDate to, Set<DayOfWeek> days, List<Segment> segments, int linked) {

    private static final int SEGMENTS = 3;

    TimeProfile {
        days = Set.copyOf(days);
        segments = List.copyOf(segments);
    }

    /** A time of day to the minute, both ends included; 00:00 to 00:00 stands for "unused". */
    record Segment(LocalTime from, LocalTime to) {

        boolean covers(LocalTime time) {
            LocalTime minute = time.truncatedTo(ChronoUnit.MINUTES);
            return !unused() && !minute.isBefore(from) && !minute.isAfter(to);
        }

        private boolean unused() {
            return from.equals(LocalTime.MIDNIGHT) && to.equals(LocalTime.MIDNIGHT);
        }
    }

    /** The profile in a request of function 88, or empty when a field is no date or time or out of range. */
    static Optional<TimeProfile> read(Frame frame) {
        Optional<LocalDate> from = frame.date(9);
        Optional<LocalDate> to = frame.date(13);
        Optional<List<Segment>> segments = segments(frame);
        int id = frame.u8(8);
        int linked = frame.u8(36);
        if (from.isEmpty() || to.isEmpty() || segments.isEmpty() || !idAllowed(id) || !linkAllowed(id, linked)) {
            return Optional.empty();
        }
        return Optional.of(new TimeProfile(id, from.get(), to.get(), Week.read(frame, 17), segments.get(), linked));
    }

    /** Writes bytes 8 to 36 of the profile layout. */
    Frame into(Frame frame) {
        frame.u8(8, id).date(9, from).date(13, to).u8(36, linked);
        Week.write(frame, 17, days);
        for (int i = 0; i < SEGMENTS; i++) {
            Segment segment = segments.get(i);
            frame.minute(24 + 4 * i, segment.from()).minute(26 + 4 * i, segment.to());
        }
        return frame;
    }

    /** Whether this profile by itself, without its link, holds. */
    boolean covers(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        return !day.isBefore(from)
                && !day.isAfter(to)
                && days.contains(day.getDayOfWeek())
                && segments.stream().anyMatch(segment -> segment.covers(time.toLocalTime()));
    }

    private static boolean idAllowed(int id) {
        return id >= 2 && id <= 254;
    }

    private static boolean linkAllowed(int id, int linked) {
        return linked == 0 || idAllowed(linked) && linked != id;
    }

    private static Optional<List<Segment>> segments(Frame frame) {
        Segment[] found = new Segment[SEGMENTS];
        for (int i = 0; i < SEGMENTS; i++) {
            Optional<LocalTime> start = frame.minute(24 + 4 * i);
            Optional<LocalTime> end = frame.minute(26 + 4 * i);
            if (start.isEmpty() || end.isEmpty()) {
                return Optional.empty();
            }
            found[i] = new Segment(start.get(), end.get());
        }
        return Optional.of(List.of(found));
    }
}
