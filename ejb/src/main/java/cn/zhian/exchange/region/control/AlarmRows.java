package cn.zhian.exchange.region.control;

import cn.zhian.exchange.region.entity.Arrived;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows of {@code region_alarm}: the newest version of each. */
final class AlarmRows {
    private static final String INSERT =
            "INSERT INTO region_alarm (id, code, kind, grade, state, open, first_at, last_at, occurrences, over_at,"
                    + " device) VALUES ";
    private static final String UPDATE = " ON DUPLICATE KEY UPDATE code = VALUES(code), kind = VALUES(kind),"
            + " grade = VALUES(grade), state = VALUES(state), open = VALUES(open), first_at = VALUES(first_at),"
            + " last_at = VALUES(last_at), occurrences = VALUES(occurrences), over_at = VALUES(over_at),"
            + " device = VALUES(device)";
    private static final List<String> LEVELS = List.of("I", "II", "III", "IV");
    private static final int KIND = 20;
    private static final int STATE = 12;
    private static final int DEVICE = 60;

    private final Connection connection;

    AlarmRows(Connection connection) {
        this.connection = connection;
    }

    /** Writes alarms and takes erased ones away. @param ids numbers of the received records by identifier */
    void put(List<Arrived> alarms, Map<String, Long> ids) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        for (Arrived alarm : alarms) {
            if (alarm.erased()) {
                gone.add(ids.get(alarm.id()));
            } else {
                rows.add(values(alarm, ids.get(alarm.id())));
            }
        }
        ManyValues.write(connection, INSERT, UPDATE, rows);
        if (!gone.isEmpty()) {
            new RegionSql()
                    .add("DELETE FROM region_alarm WHERE 1 = 1")
                    .in("AND id", gone)
                    .run(connection);
        }
    }

    private static Object[] values(Arrived alarm, long id) {
        String state = BodyText.word(alarm.body(), "state", STATE);
        Instant first = BodyText.time(alarm.body(), "firstAt").orElse(alarm.at());
        String device = BodyText.word(alarm.body(), "device", DEVICE);
        return new Object[] {
            id,
            alarm.community(),
            BodyText.word(alarm.body(), "kind", KIND),
            LEVELS.indexOf(BodyText.of(alarm.body(), "level")) + 1,
            state,
            !state.equals("CLOSED"),
            first,
            BodyText.time(alarm.body(), "lastAt").orElse(first),
            BodyText.number(alarm.body(), "occurrences", 1),
            BodyText.time(alarm.body(), "overAt").orElse(null),
            device.isEmpty() ? null : device
        };
    }
}
