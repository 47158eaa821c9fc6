package cn.zhian.access.distribution.control;

import cn.zhian.access.right.entity.Span;
import cn.zhian.access.right.entity.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When a door may be opened by somebody: when one of some terms holds.
 *
 * <p>A controller knows weeks, not holidays. So its week is that of the seven days from today: each weekday stands for
 * one date until that date has passed, and tomorrow's change is on the controller six days ahead.
 */
public final class Schedule {
    private static final int DAYS_AHEAD = 400;

    private final SortedMap<String, Term> terms = new TreeMap<>();

    /** @param terms at least one */
    public Schedule(Collection<Term> terms) {
        terms.forEach(term -> this.terms.put(term.key(), term));
    }

    /** The terms. */
    public Collection<Term> terms() {
        return terms.values();
    }

    /** Names it by its terms. */
    public String key() {
        return String.join("+", terms.keySet());
    }

    /** Whether it never closes. */
    public boolean always() {
        return terms.values().stream()
                .anyMatch(term -> term.holidays().isEmpty() && term.week().equals(Week.ALWAYS));
    }

    /** Whether it changes with the date. */
    public boolean rolling() {
        return terms.values().stream().anyMatch(term -> term.holidays().isPresent());
    }

    /** The spans on a day. */
    public List<Span> on(LocalDate day) {
        return Span.union(terms.values().stream().flatMap(term -> term.on(day).stream()));
    }

    /** The week as it is from a day on, for seven days. */
    public Week from(LocalDate first) {
        Week week = Week.NEVER;
        for (int i = 0; i < 7; i++) {
            LocalDate day = first.plusDays(i);
            week = week.with(day.getDayOfWeek(), on(day));
        }
        return week;
    }

    /** Whether it holds at a time. */
    public boolean holds(LocalDateTime at) {
        int minute = at.getHour() * 60 + at.getMinute();
        return on(at.toLocalDate()).stream().anyMatch(span -> span.holds(minute));
    }

    /** The next moment at which it begins or stops to hold; none within the next 400 days. */
    public Optional<Instant> nextChange(Instant after, ZoneId zone) {
        LocalDateTime start = LocalDateTime.ofInstant(after, zone);
        boolean now = holds(start);
        for (int i = 0; i <= DAYS_AHEAD; i++) {
            LocalDate day = start.toLocalDate().plusDays(i);
            Optional<LocalDateTime> change = Stream.concat(Stream.of(0), ends(day))
                    .sorted()
                    .map(minute -> day.atStartOfDay().plusMinutes(minute))
                    .filter(at -> at.isAfter(start) && holds(at) != now)
                    .findFirst();
            if (change.isPresent()) {
                return change.map(at -> at.atZone(zone).toInstant());
            }
        }
        return Optional.empty();
    }

    private Stream<Integer> ends(LocalDate day) {
        return on(day).stream().flatMap(span -> Stream.of(span.from(), span.to()));
    }
}
