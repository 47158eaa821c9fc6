package cn.zhian.alarm.boundary;

import cn.zhian.device.api.AlarmKind;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Whether alarms arrive from controllers, for other features. */
@ApplicationScoped
@Internal("other features ask for controllers that their caller's domain already holds")
public class AlarmsReceived {
    private static final String RECEIVED = """
            SELECT controller_id, SUM(occurrences) FROM alarm
            WHERE controller_id IN (%s) AND kind IN (%s) AND last_at >= ? AND first_at <= ? GROUP BY controller_id""";

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    /** For the container. */
    public AlarmsReceived() {}

    /** For tests. */
    public AlarmsReceived(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How often alarms of some kinds occurred, by controller; one without any is not there. One query. */
    public Map<Long, Long> count(Collection<Long> controllers, Set<AlarmKind> kinds, Instant from, Instant until) {
        if (controllers.isEmpty() || kinds.isEmpty()) {
            return Map.of();
        }
        String sql = RECEIVED.formatted(marks(controllers.size()), marks(kinds.size()));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int next = 1;
            for (long controller : controllers) {
                select.setLong(next++, controller);
            }
            for (AlarmKind kind : kinds) {
                select.setString(next++, kind.name());
            }
            select.setObject(next++, LocalDateTime.ofInstant(from, ZoneOffset.UTC));
            select.setObject(next, LocalDateTime.ofInstant(until, ZoneOffset.UTC));
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("Alarms can't be counted", e);
        }
    }

    private static Map<Long, Long> read(PreparedStatement select) throws SQLException {
        Map<Long, Long> counts = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                counts.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
