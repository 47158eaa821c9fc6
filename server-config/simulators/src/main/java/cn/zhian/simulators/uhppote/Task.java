package cn.zhian.simulators.uhppote;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * Something a door does by itself at a time of day.
 *
 * @param door 1 to 4
 * @param kind 0 to 12, see {@link Door#apply(Task)}
 * @param moreCards how many cards the door wants, for kind 8
 */
record Task(LocalDate from, LocalDate to, Set<DayOfWeek> days, LocalTime at, int door, int kind, int moreCards) {

    /** Kind 10: opens the door once. */
    static final int TRIGGER_ONCE = 10;

    private static final int LAST_KIND = 12;

    Task {
        days = Set.copyOf(days);
    }

    /** The task in a request of function A8, or empty when a field is out of range. */
    static Optional<Task> read(Frame frame) {
        Optional<LocalDate> from = frame.date(8);
        Optional<LocalDate> to = frame.date(12);
        Optional<LocalTime> at = frame.minute(23);
        int door = frame.u8(25);
        int kind = frame.u8(26);
        if (from.isEmpty() || to.isEmpty() || at.isEmpty() || door < 1 || door > 4 || kind > LAST_KIND) {
            return Optional.empty();
        }
        return Optional.of(new Task(from.get(), to.get(), Week.read(frame, 16), at.get(), door, kind, frame.u8(27)));
    }

    boolean runsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to) && days.contains(day.getDayOfWeek());
    }
}
