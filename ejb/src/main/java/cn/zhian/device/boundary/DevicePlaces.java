package cn.zhian.device.boundary;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Controllers and doors for the recorder of events, kept in memory: dropped when one of them changes here, and after
 * half a minute for what another node changed.
 *
 * <p>No session bean: one that is first needed while a transaction completes fails to start, and never starts again.
 */
@ApplicationScoped
@Internal("The recorder of events")
public class DevicePlaces {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final String CONTROLLER = """
            SELECT id, community_id, has_undated, clock_offset_millis FROM controller WHERE protocol = ? AND serial = ?""";
    private static final String DOORS =
            "SELECT number, id, direction, building_id, unit_id FROM door WHERE controller_id = ?";

    private record Kept(Optional<DevicePlace> place, Instant since) {}

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Clock clock;

    private final Map<DeviceAddress, Kept> kept = new ConcurrentHashMap<>();

    /** For the container. */
    public DevicePlaces() {}

    /** For tests. */
    public DevicePlaces(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** A registered controller; empty if there is none of that address. */
    public Optional<DevicePlace> of(DeviceAddress address) {
        Instant now = clock.instant();
        Kept known = kept.get(address);
        if (known == null || known.since().plus(KEPT).isBefore(now)) {
            known = new Kept(read(address), now);
            kept.put(address, known);
        }
        return known.place();
    }

    /** Forgets what is known of controllers. */
    public void forget() {
        kept.clear();
    }

    /** Forgets a controller that was changed. */
    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ControllerChanged change) {
        forget();
    }

    private Optional<DevicePlace> read(DeviceAddress address) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(CONTROLLER)) {
            query.setString(1, address.protocol());
            query.setString(2, address.serial());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(place(connection, address, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A controller can't be read", e);
        }
    }

    private static DevicePlace place(Connection connection, DeviceAddress address, ResultSet row) throws SQLException {
        long id = row.getLong(1);
        return new DevicePlace(id, row.getLong(2), address, row.getBoolean(3), number(row, 4), doors(connection, id));
    }

    private static Map<Integer, DoorPlace> doors(Connection connection, long controllerId) throws SQLException {
        Map<Integer, DoorPlace> doors = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(DOORS)) {
            query.setLong(1, controllerId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    doors.put(
                            row.getInt(1),
                            new DoorPlace(
                                    row.getLong(2),
                                    DoorDirection.valueOf(row.getString(3)),
                                    number(row, 4),
                                    number(row, 5)));
                }
            }
        }
        return doors;
    }

    private static Optional<Long> number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
