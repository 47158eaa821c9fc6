package cn.zhian.simulators.uhppote;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** Seven flags, Monday first. */
final class Week {

    private Week() {}

    static Set<DayOfWeek> read(Frame frame, int at) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (frame.bool(at + day.getValue() - 1)) {
                days.add(day);
            }
        }
        return days;
    }

    static void write(Frame frame, int at, Set<DayOfWeek> days) {
        for (DayOfWeek day : DayOfWeek.values()) {
            frame.bool(at + day.getValue() - 1, days.contains(day));
        }
    }
}
