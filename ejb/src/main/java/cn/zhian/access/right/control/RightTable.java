package cn.zhian.access.right.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import cn.zhian.access.control.Row;
import cn.zhian.access.control.Sql;
import cn.zhian.access.control.Where;
import cn.zhian.access.right.entity.HolidayRule;
import cn.zhian.access.right.entity.Right;
import cn.zhian.access.right.entity.RightStatus;
import cn.zhian.access.right.entity.Span;
import cn.zhian.platform.SequenceBlock;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of rights, in sets. */
public final class RightTable {
    private static final SequenceBlock IDS = new SequenceBlock("access_right_seq", 50);
    private static final String COLUMNS = """
            r.id, r.community_id, r.resident_id, r.group_id, r.valid_from, r.valid_to, r.weekly_profile_id,
            r.calendar_id, r.holiday_rule, r.holiday_spans, r.status, r.reason, r.created_at""";
    private static final String DOORS = "SELECT right_id, door_id AS part FROM access_right_door WHERE right_id IN (?)";
    private static final String DOOR_GROUPS =
            "SELECT right_id, group_id AS part FROM access_right_door_group WHERE right_id IN (?)";

    private RightTable() {}

    /** A fresh id. */
    public static long nextId(Sql sql) throws SQLException {
        return IDS.next(sql.connection());
    }

    /** Stores new ones. */
    public static void insert(Sql sql, List<Right> rights) {
        sql.insert("""
                INSERT INTO access_right (id, community_id, resident_id, group_id, valid_from, valid_to,
                weekly_profile_id, calendar_id, holiday_rule, holiday_spans, status, reason, created_at)""", "", rights.stream().map(RightTable::columns).toList());
        insertDoors(sql, rights);
    }

    private static Object[] columns(Right right) {
        return new Object[] {
            right.id(),
            right.communityId(),
            right.residentId(),
            right.groupId(),
            right.from(),
            right.to(),
            right.profileId(),
            right.calendarId(),
            right.holidayRule(),
            Span.stored(right.holidaySpans()),
            right.status(),
            right.reason(),
            right.createdAt()
        };
    }

    private static void insertDoors(Sql sql, List<Right> rights) {
        sql.insert(
                "INSERT INTO access_right_door (right_id, door_id)",
                "",
                rights.stream()
                        .flatMap(right -> right.doors().stream().map(door -> new Object[] {right.id(), door}))
                        .toList());
        sql.insert(
                "INSERT INTO access_right_door_group (right_id, group_id)",
                "",
                rights.stream()
                        .flatMap(right -> right.doorGroups().stream().map(group -> new Object[] {right.id(), group}))
                        .toList());
    }

    /** Replaces what one says; whose it is stays. */
    public static void replace(Sql sql, Right right) {
        sql.update(
                """
                UPDATE access_right SET valid_from = ?, valid_to = ?, weekly_profile_id = ?, calendar_id = ?,
                holiday_rule = ?, holiday_spans = ?, reason = ?, version = version + 1 WHERE id = ?""",
                right.from(),
                right.to(),
                right.profileId(),
                right.calendarId(),
                right.holidayRule(),
                Span.stored(right.holidaySpans()),
                right.reason(),
                right.id());
        sql.update("DELETE FROM access_right_door WHERE right_id = ?", right.id());
        sql.update("DELETE FROM access_right_door_group WHERE right_id = ?", right.id());
        insertDoors(sql, List.of(right));
    }

    /** Some, locked until the transaction ends. */
    public static List<Right> locked(Sql sql, Collection<Long> ids) {
        return complete(
                sql, "SELECT " + COLUMNS + " FROM access_right r WHERE r.id IN (?) ORDER BY id FOR UPDATE", ids);
    }

    /** Some. */
    public static List<Right> find(Sql sql, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : complete(sql, "SELECT " + COLUMNS + " FROM access_right r WHERE r.id IN (?) ORDER BY id", ids);
    }

    /** A part of a list, newest first. */
    public static List<Right> list(Sql sql, Where where, int offset, int size) {
        return complete(
                sql,
                "SELECT " + COLUMNS + " FROM access_right r" + where.sql() + "ORDER BY r.id DESC LIMIT ? OFFSET ?",
                where.values(size, offset));
    }

    /** How many there are, at most {@code cap}. */
    public static long count(Sql sql, Where where, int cap) {
        return sql.first(
                        "SELECT COUNT(*) AS n FROM (SELECT 1 FROM access_right r" + where.sql() + "LIMIT ?) AS some",
                        row -> row.number("n"),
                        where.values(cap))
                .orElseThrow();
    }

    /** Sets the status of some. */
    public static void become(Sql sql, Collection<Long> ids, RightStatus status) {
        sql.update("UPDATE access_right SET status = ?, version = version + 1 WHERE id IN (?)", status, ids);
    }

    /** The residents whom some rights concern, their own or by a group. */
    public static Set<Long> residents(Sql sql, Collection<Right> rights) {
        Set<Long> residents =
                rights.stream().flatMap(right -> right.residentId().stream()).collect(toSet());
        List<Long> groups = rights.stream()
                .flatMap(right -> right.groupId().stream())
                .distinct()
                .toList();
        residents.addAll(members(sql, groups));
        return residents;
    }

    /** The members of some groups. */
    public static List<Long> members(Sql sql, Collection<Long> groups) {
        return groups.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT DISTINCT resident_id FROM access_group_member WHERE group_id IN (?)",
                        row -> row.number("resident_id"),
                        groups);
    }

    private static List<Right> complete(Sql sql, String query, Object... parameters) {
        List<Bare> rows = sql.list(query, Bare::new, parameters);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(Bare::id).toList();
        Map<Long, Set<Long>> doors = parts(sql, DOORS, ids);
        Map<Long, Set<Long>> groups = parts(sql, DOOR_GROUPS, ids);
        return rows.stream()
                .map(row -> row.with(doors.getOrDefault(row.id(), Set.of()), groups.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    private static Map<Long, Set<Long>> parts(Sql sql, String query, List<Long> ids) {
        return sql.list(query, row -> new long[] {row.number("right_id"), row.number("part")}, ids).stream()
                .collect(groupingBy(pair -> pair[0], mapping(pair -> pair[1], toSet())));
    }

    /** A right without its doors, which come from other tables. */
    private record Bare(Right right) {
        Bare(Row row) throws SQLException {
            this(new Right(
                    row.number("id"),
                    row.number("community_id"),
                    row.maybeNumber("resident_id"),
                    row.maybeNumber("group_id"),
                    row.instant("valid_from"),
                    row.instant("valid_to"),
                    row.maybeNumber("weekly_profile_id"),
                    row.maybeNumber("calendar_id"),
                    row.constant(HolidayRule.class, "holiday_rule"),
                    Span.parse(row.text("holiday_spans")),
                    Set.of(),
                    Set.of(),
                    row.constant(RightStatus.class, "status"),
                    row.text("reason"),
                    row.instant("created_at")));
        }

        long id() {
            return right.id();
        }

        Right with(Set<Long> doors, Set<Long> groups) {
            return new Right(
                    right.id(),
                    right.communityId(),
                    right.residentId(),
                    right.groupId(),
                    right.from(),
                    right.to(),
                    right.profileId(),
                    right.calendarId(),
                    right.holidayRule(),
                    right.holidaySpans(),
                    doors,
                    groups,
                    right.status(),
                    right.reason(),
                    right.createdAt());
        }
    }
}
