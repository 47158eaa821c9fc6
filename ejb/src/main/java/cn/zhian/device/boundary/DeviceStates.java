package cn.zhian.device.boundary;

import cn.zhian.device.api.DoorSetting;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Notes what a device confirmed to a command. */
@Stateless
@Internal("Called after a device answered, by whoever commanded it")
public class DeviceStates {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    Event<DoorStateChanged> changes;

    /** A controller's clock was measured. */
    public void clockMeasured(long controllerId, Duration offset) {
        update(
                "UPDATE controller SET clock_offset_millis = ?, clock_measured_at = ? WHERE id = ?",
                offset.toMillis(),
                now(),
                controllerId);
    }

    /** A door's controller confirmed its setting. */
    public void confirmed(DoorRef door, DoorSetting setting) {
        update(
                "UPDATE door SET mode = ?, unlock_seconds = ?, mode_at = ? WHERE id = ?",
                setting.mode().name(),
                setting.unlockSeconds(),
                now(),
                door.id());
        changes.fire(new DoorStateChanged(door.id(), door.communityId()));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A device's state can't be stored", e);
        }
    }
}
