package cn.zhian.access.distribution.control;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import cn.zhian.access.control.Sql;
import cn.zhian.access.control.Where;
import cn.zhian.access.right.boundary.ProfileView;
import cn.zhian.access.right.control.TimeTable;
import cn.zhian.access.right.entity.HolidayRule;
import cn.zhian.access.right.entity.Holidays;
import cn.zhian.access.right.entity.Right;
import cn.zhian.access.right.entity.Span;
import cn.zhian.access.right.entity.Week;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Terms of rights, with the hours and days that they refer to. */
public final class TermReader {
    private static final Pattern KEY = Pattern.compile("P(\\d+)(?:H(\\d+)(C|S[\\d,-]+))?");

    private final Map<Long, Week> weeks;
    private final Map<Long, SortedSet<LocalDate>> days;

    private TermReader(Map<Long, Week> weeks, Map<Long, SortedSet<LocalDate>> days) {
        this.weeks = weeks;
        this.days = days;
    }

    /** Reads what some rights refer to. */
    public static TermReader ofRights(Sql sql, Collection<Right> rights) {
        return reading(
                sql,
                rights.stream().flatMap(right -> right.profileId().stream()).collect(toSet()),
                rights.stream().flatMap(right -> right.calendarId().stream()).collect(toSet()));
    }

    /** Reads what the keys of some schedules refer to. */
    public static TermReader ofKeys(Sql sql, Collection<String> keys) {
        List<Matcher> parts = keys.stream().flatMap(TermReader::parts).toList();
        return reading(
                sql,
                parts.stream()
                        .map(part -> Long.valueOf(part.group(1)))
                        .filter(id -> id > 0)
                        .collect(toSet()),
                parts.stream()
                        .filter(part -> part.group(2) != null)
                        .map(part -> Long.valueOf(part.group(2)))
                        .collect(toSet()));
    }

    private static TermReader reading(Sql sql, Set<Long> profiles, Set<Long> calendars) {
        Map<Long, Week> weeks = TimeTable.profiles(sql, new Where().in("id", profiles)).stream()
                .collect(toMap(ProfileView::id, ProfileView::week));
        return new TermReader(weeks, TimeTable.days(sql, calendars));
    }

    /** The term of a right. */
    public Term of(Right right) {
        long profile = right.profileId().orElse(0L);
        Optional<Holidays> holidays = right.holidayRule() == HolidayRule.AS_USUAL
                ? Optional.empty()
                : right.calendarId().map(id -> new Holidays(id, on(id), right.holidayRule(), right.holidaySpans()));
        return new Term(profile, week(profile), holidays);
    }

    /** The schedule of a key. */
    public Schedule schedule(String key) {
        return new Schedule(parts(key).map(this::term).toList());
    }

    private Term term(Matcher part) {
        long profile = Long.parseLong(part.group(1));
        Optional<Holidays> holidays = Optional.ofNullable(part.group(2))
                .map(Long::valueOf)
                .map(id -> {
                    boolean closed = part.group(3).equals("C");
                    return new Holidays(
                            id,
                            on(id),
                            closed ? HolidayRule.CLOSED : HolidayRule.OWN_SPANS,
                            closed ? List.of() : Span.parse(part.group(3).substring(1)));
                });
        return new Term(profile, week(profile), holidays);
    }

    private Week week(long profile) {
        return profile == 0 ? Week.ALWAYS : weeks.getOrDefault(profile, Week.NEVER);
    }

    private Set<LocalDate> on(long calendar) {
        return days.getOrDefault(calendar, new TreeSet<>());
    }

    private static Stream<Matcher> parts(String key) {
        return Stream.of(key.split("\\+")).map(KEY::matcher).filter(Matcher::matches);
    }
}
