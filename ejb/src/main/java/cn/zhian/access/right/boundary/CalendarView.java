package cn.zhian.access.right.boundary;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/** A holiday calendar: a name for some days. */
public record CalendarView(long id, long communityId, String name, SortedSet<LocalDate> days) {
    /** Copies the days. */
    public CalendarView {
        days = new TreeSet<>(days);
    }
}
