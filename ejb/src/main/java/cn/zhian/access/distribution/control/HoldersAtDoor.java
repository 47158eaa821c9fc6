package cn.zhian.access.distribution.control;

import static java.util.stream.Collectors.toMap;

import cn.zhian.access.control.Sql;
import cn.zhian.access.right.entity.RightStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds who has a right at a door, in the database. */
public final class HoldersAtDoor {
    private static final String HOLDERS = """
            SELECT DISTINCT COALESCE(r.resident_id, m.resident_id) AS id
            FROM access_right r LEFT JOIN access_group_member m ON m.group_id = r.group_id
            WHERE r.status = ? AND r.valid_to > ? AND COALESCE(r.resident_id, m.resident_id) IS NOT NULL
            AND r.id IN (SELECT right_id FROM access_right_door WHERE door_id = ?
            UNION SELECT g.right_id FROM access_right_door_group g JOIN door_group_door d ON d.group_id = g.group_id
            WHERE d.door_id = ?)""";

    private HoldersAtDoor() {}

    /** Residents by id. */
    public static List<Long> page(Sql sql, long doorId, Instant now, int offset, int size) {
        return sql.list(
                HOLDERS + " ORDER BY id LIMIT ? OFFSET ?",
                row -> row.number("id"),
                RightStatus.ACTIVE,
                now,
                doorId,
                doorId,
                size,
                offset);
    }

    /** How many residents. */
    public static long count(Sql sql, long doorId, Instant now) {
        return sql.first(
                        "SELECT COUNT(*) AS n FROM (" + HOLDERS + ") AS holders",
                        row -> row.number("n"),
                        RightStatus.ACTIVE,
                        now,
                        doorId,
                        doorId)
                .orElseThrow();
    }

    /** Names of rows; the table is a word of ours. */
    public static Map<Long, String> names(Sql sql, String table, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                "SELECT id, name FROM " + table + " WHERE id IN (?)",
                                row -> Map.entry(row.number("id"), row.text("name")),
                                ids)
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
