package cn.zhian.access.emergency.boundary;

import cn.zhian.access.control.Sql;
import cn.zhian.access.emergency.control.ReleaseStore;
import cn.zhian.access.emergency.control.ReleaseTable;
import cn.zhian.access.emergency.entity.ReleasedDoorState;
import cn.zhian.device.api.DoorMode;
import cn.zhian.device.api.DoorSetting;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.device.boundary.DeviceStates;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Keeps how far the doors of releases have come, each step a transaction of its own. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Internal("Called with answers of controllers, after a person began or ended a release")
public class ReleaseDesk implements ReleaseStore {
    /** For a door of which neither the device nor the register knows anything. */
    private static final DoorSetting USUAL = new DoorSetting(DoorMode.CONTROLLED, 3);

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    Clock clock;

    @Inject
    DeviceDirectory devices;

    @Inject
    DeviceStates states;

    @Inject
    Event<EmergencyChanged> changes;

    @Override
    public List<ReleasedDoor> toDo() {
        try (Sql sql = Sql.of(source)) {
            ReleaseTable.closeAll(sql);
            return ReleaseTable.toDo(sql, clock.instant());
        }
    }

    @Override
    public boolean remember(ReleasedDoor door, DoorSetting former) {
        try (Sql sql = Sql.of(source)) {
            return ReleaseTable.remember(sql, door, former);
        }
    }

    @Override
    public DoorSetting stored(ReleasedDoor door) {
        try (Sql sql = Sql.of(source)) {
            return sql.first(
                            "SELECT mode, unlock_seconds FROM door WHERE id = ? AND mode IS NOT NULL",
                            row -> new DoorSetting(row.constant(DoorMode.class, "mode"), row.count("unlock_seconds")),
                            door.doorId())
                    .orElse(USUAL);
        }
    }

    @Override
    public void confirmed(ReleasedDoor door, ReleasedDoorState from, ReleasedDoorState to, DoorSetting setting) {
        try (Sql sql = Sql.of(source)) {
            ReleaseTable.hold(sql, door.releaseId());
            ReleaseTable.confirm(sql, door, from, to, clock.instant());
            ReleaseTable.close(sql, door.releaseId());
        }
        devices.doors(List.of(door.doorId())).forEach(ref -> states.confirmed(ref, setting));
        changed(door);
    }

    @Override
    public void failed(ReleasedDoor door, String error) {
        try (Sql sql = Sql.of(source)) {
            ReleaseTable.fail(sql, door, error, clock.instant());
        }
        changed(door);
    }

    /** A controller came back. */
    public void back(long controllerId) {
        try (Sql sql = Sql.of(source)) {
            ReleaseTable.again(sql, controllerId, clock.instant());
        }
    }

    private void changed(ReleasedDoor door) {
        devices.controller(door.controllerId())
                .ifPresent(
                        controller -> changes.fire(new EmergencyChanged(door.releaseId(), controller.communityId())));
    }
}
