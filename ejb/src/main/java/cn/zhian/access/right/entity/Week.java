package cn.zhian.access.right.entity;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When something holds in a week.
 *
 * @param days the spans of each day from Monday on, in order and apart from each other
 */
public record Week(List<List<Span>> days) {
    /** At any time. */
    public static final Week ALWAYS = new Week(Collections.nCopies(7, List.of(Span.WHOLE)));
    /** At no time. */
    public static final Week NEVER = new Week(Collections.nCopies(7, List.of()));

    /** @throws IllegalArgumentException unless there are seven days */
    public Week {
        if (days.size() != 7) {
            throw new IllegalArgumentException("A week has seven days, not " + days.size());
        }
        days = days.stream().map(spans -> Span.union(spans.stream())).toList();
    }

    /** The spans of a day. */
    public List<Span> on(DayOfWeek day) {
        return days.get(day.getValue() - 1);
    }

    /** Whether it holds at a time. */
    public boolean holds(LocalDateTime at) {
        int minute = at.getHour() * 60 + at.getMinute();
        return on(at.getDayOfWeek()).stream().anyMatch(span -> span.holds(minute));
    }

    /** When one of both holds. */
    public Week or(Week other) {
        List<List<Span>> both = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            both.add(Stream.concat(days.get(day).stream(), other.days.get(day).stream())
                    .toList());
        }
        return new Week(both);
    }

    /** The same with other spans on one day. */
    public Week with(DayOfWeek day, List<Span> spans) {
        List<List<Span>> changed = new ArrayList<>(days);
        changed.set(day.getValue() - 1, spans);
        return new Week(changed);
    }

    /** Reads the stored form: seven parts from Monday, divided by {@code ;}. */
    public static Week parse(String stored) {
        return new Week(Stream.of(stored.split(";", -1)).map(Span::parse).toList());
    }

    /** The stored form. */
    public String stored() {
        return days.stream().map(Span::stored).collect(Collectors.joining(";"));
    }
}
