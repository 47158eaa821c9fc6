package cn.zhian.access.right.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import cn.zhian.access.control.Sql;
import cn.zhian.access.control.SqlFailure;
import cn.zhian.access.control.Where;
import cn.zhian.access.right.boundary.CalendarView;
import cn.zhian.access.right.boundary.ProfileView;
import cn.zhian.access.right.entity.Week;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.SequenceBlock;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rows of weekly profiles and holiday calendars. */
public final class TimeTable {
    private static final SequenceBlock PROFILES = new SequenceBlock("weekly_profile_seq", 50);
    private static final SequenceBlock CALENDARS = new SequenceBlock("holiday_calendar_seq", 50);

    private TimeTable() {}

    /** Stores a profile. @throws Conflict if the name is taken */
    public static long insertProfile(Sql sql, long communityId, String name, Week week) {
        return named(name, () -> {
            long id = PROFILES.next(sql.connection());
            sql.update(
                    "INSERT INTO weekly_profile (id, community_id, name, week) VALUES (?, ?, ?, ?)",
                    id,
                    communityId,
                    name,
                    week.stored());
            return id;
        });
    }

    /** Replaces a profile. @throws Conflict if the name is taken */
    public static void replaceProfile(Sql sql, long id, String name, Week week) {
        named(
                name,
                () -> sql.update(
                        "UPDATE weekly_profile SET name = ?, week = ?, version = version + 1 WHERE id = ?",
                        name,
                        week.stored(),
                        id));
    }

    /** Profiles by name. */
    public static List<ProfileView> profiles(Sql sql, Where where) {
        return sql.list(
                "SELECT id, community_id, name, week FROM weekly_profile" + where.sql() + " ORDER BY name, id",
                row -> new ProfileView(
                        row.number("id"), row.number("community_id"), row.text("name"), Week.parse(row.text("week"))),
                where.values());
    }

    /** Stores a calendar. @throws Conflict if the name is taken */
    public static long insertCalendar(Sql sql, long communityId, String name, Collection<LocalDate> days) {
        return named(name, () -> {
            long id = CALENDARS.next(sql.connection());
            sql.update("INSERT INTO holiday_calendar (id, community_id, name) VALUES (?, ?, ?)", id, communityId, name);
            insertDays(sql, id, days);
            return id;
        });
    }

    /** Replaces a calendar. @throws Conflict if the name is taken */
    public static void replaceCalendar(Sql sql, long id, String name, Collection<LocalDate> days) {
        named(
                name,
                () -> sql.update("UPDATE holiday_calendar SET name = ?, version = version + 1 WHERE id = ?", name, id));
        sql.update("DELETE FROM holiday_date WHERE calendar_id = ?", id);
        insertDays(sql, id, days);
    }

    private static void insertDays(Sql sql, long id, Collection<LocalDate> days) {
        sql.insert(
                "INSERT INTO holiday_date (calendar_id, day)",
                "",
                days.stream().map(day -> new Object[] {id, day}).toList());
    }

    /** Calendars by name. */
    public static List<CalendarView> calendars(Sql sql, Where where) {
        List<CalendarView> bare = sql.list(
                "SELECT id, community_id, name FROM holiday_calendar" + where.sql() + " ORDER BY name, id",
                row -> new CalendarView(
                        row.number("id"), row.number("community_id"), row.text("name"), new TreeSet<>()),
                where.values());
        Map<Long, SortedSet<LocalDate>> days =
                days(sql, bare.stream().map(CalendarView::id).toList());
        return bare.stream()
                .map(one -> new CalendarView(
                        one.id(), one.communityId(), one.name(), days.getOrDefault(one.id(), new TreeSet<>())))
                .toList();
    }

    /** The days of some calendars. */
    public static Map<Long, SortedSet<LocalDate>> days(Sql sql, Collection<Long> calendars) {
        return calendars.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                "SELECT calendar_id, day FROM holiday_date WHERE calendar_id IN (?)",
                                row -> Map.entry(
                                        row.number("calendar_id"),
                                        row.maybeDate("day").orElseThrow()),
                                calendars)
                        .stream()
                        .collect(groupingBy(
                                Map.Entry::getKey, mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
    }

    /** Deletes a profile or a calendar that no right refers to. @throws Conflict if one does */
    public static void delete(Sql sql, String statement, long id) {
        try {
            sql.update(statement, id);
        } catch (SqlFailure e) {
            throw e.constraint() ? new Conflict("problem.conflict.right.used") : e;
        }
    }

    private interface Writing {
        long run() throws SQLException;
    }

    private static long named(String name, Writing writing) {
        try {
            return writing.run();
        } catch (SqlFailure e) {
            throw e.constraint() ? new Conflict("problem.conflict.right.name", name) : e;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
