package cn.zhian.alarm.control;

import cn.zhian.alarm.boundary.AlarmLevel;
import cn.zhian.alarm.boundary.AlarmOver;
import cn.zhian.alarm.boundary.AlarmRaised;
import cn.zhian.alarm.boundary.AlarmsChanged;
import cn.zhian.platform.SequenceBlock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes alarms that events raise or end. The version guards the handling by people and is left alone: a further
 * occurrence must not take the form out of an operator's hands.
 */
public final class AlarmRows {
    private static final String RAISE = """
            INSERT INTO alarm (id, version, community_id, kind, level, state, controller_id, door_id, point, open_key,
              first_at, last_at, occurrences)
            VALUES (?, 1, ?, ?, ?, 'NEW', ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE occurrences = alarm.occurrences + VALUE(occurrences),
              over_at = IF(alarm.over_at < VALUE(last_at), NULL, alarm.over_at),
              first_at = LEAST(alarm.first_at, VALUE(first_at)), last_at = GREATEST(alarm.last_at, VALUE(last_at))
            RETURNING id""";
    private static final String FIND_OPEN =
            "SELECT id FROM alarm WHERE open_key = ? AND over_at IS NULL AND last_at <= ? FOR UPDATE";
    private static final String OVER = "UPDATE alarm SET over_at = ? WHERE id = ?";

    private final SequenceBlock ids;

    /** @param ids of {@code alarm_seq} */
    public AlarmRows(SequenceBlock ids) {
        this.ids = ids;
    }

    /** Raises alarms, or adds to those that are open. */
    public List<AlarmsChanged> raise(Connection connection, Collection<AlarmRaised> raised) throws SQLException {
        Map<Long, List<Long>> changed = new TreeMap<>();
        try (PreparedStatement insert = connection.prepareStatement(RAISE)) {
            for (OpenAlarm alarm : OpenAlarm.merge(raised)) {
                bind(insert, ids.next(connection), alarm);
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    add(changed, alarm.first().place().communityId(), row.getLong(1));
                }
            }
        }
        return changes(changed);
    }

    private static void bind(PreparedStatement insert, long id, OpenAlarm alarm) throws SQLException {
        AlarmRaised first = alarm.first();
        Object[] values = {
            id,
            first.place().communityId(),
            first.kind().name(),
            AlarmLevel.of(first.kind()).name(),
            first.place().controllerId().orElse(null),
            first.place().doorId().orElse(null),
            first.place().point(),
            alarm.key(),
            utc(first.at()),
            utc(alarm.last()),
            alarm.occurrences()
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    /** Notes that causes ended; an alarm that occurred again later is left alone. */
    public List<AlarmsChanged> over(Connection connection, Collection<AlarmOver> ended) throws SQLException {
        Map<String, AlarmOver> latest = new TreeMap<>();
        ended.forEach(one ->
                latest.merge(OpenAlarm.key(one.place(), one.kind()), one, (a, b) -> a.at().isAfter(b.at()) ? a : b));
        Map<Long, List<Long>> changed = new TreeMap<>();
        try (PreparedStatement find = connection.prepareStatement(FIND_OPEN);
                PreparedStatement update = connection.prepareStatement(OVER)) {
            for (Map.Entry<String, AlarmOver> one : latest.entrySet()) {
                find.setString(1, one.getKey());
                find.setObject(2, utc(one.getValue().at()));
                try (ResultSet row = find.executeQuery()) {
                    if (row.next()) {
                        update.setObject(1, utc(one.getValue().at()));
                        update.setLong(2, row.getLong(1));
                        update.executeUpdate();
                        add(changed, one.getValue().place().communityId(), row.getLong(1));
                    }
                }
            }
        }
        return changes(changed);
    }

    private static void add(Map<Long, List<Long>> changed, long communityId, long alarmId) {
        changed.computeIfAbsent(communityId, unused -> new ArrayList<>()).add(alarmId);
    }

    private static List<AlarmsChanged> changes(Map<Long, List<Long>> changed) {
        return changed.entrySet().stream()
                .map(entry -> new AlarmsChanged(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
