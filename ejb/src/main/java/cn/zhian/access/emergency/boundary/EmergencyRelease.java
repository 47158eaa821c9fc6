package cn.zhian.access.emergency.boundary;

import static java.util.stream.Collectors.toMap;

import cn.zhian.access.control.Sql;
import cn.zhian.access.control.SqlFailure;
import cn.zhian.access.control.Where;
import cn.zhian.access.emergency.control.ReleaseTable;
import cn.zhian.access.emergency.entity.ReleaseStatus;
import cn.zhian.access.emergency.entity.ReleasedDoorState;
import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.device.api.DoorSetting;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.device.boundary.DoorRef;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Holds doors open in an emergency, and gives each back what it had (AC-4). A release is a state: it is stored before
 * anything is sent, lasts until it is ended, and doors that come back while it lasts open, too.
 */
@Stateless
public class EmergencyRelease {
    private static final int LATEST = 50;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    DeviceDirectory devices;

    @Inject
    Event<EmergencyChanged> changes;

    /**
     * Begins a release.
     *
     * @param doorIds which doors; empty for all of the community
     * @throws Invalid if there is no door, or one of another community
     * @throws Conflict if somebody began another one for the same doors at the same moment
     */
    @Requires(Permission.EMERGENCY_RELEASE)
    public ReleaseView start(long communityId, Set<Long> doorIds, String reason) {
        Caller caller = callers.current();
        caller.requireCommunity(communityId);
        new Checks().optionalText("reason", Optional.of(reason), 200).done();
        List<DoorRef> doors = doorIds.isEmpty() ? devices.doorsIn(communityId) : devices.doors(doorIds);
        boolean complete = doorIds.isEmpty() || doors.size() == doorIds.size();
        if (doors.isEmpty() || !complete || doors.stream().anyMatch(door -> door.communityId() != communityId)) {
            throw new Invalid("doorIds", "problem.emergency.doors");
        }
        long id = store(communityId, doors, reason.strip(), caller.username());
        audit.record(Act.of("emergency.start", id, communityId, "doors=" + doors.size() + " " + reason));
        changes.fire(new EmergencyChanged(id, communityId));
        return get(id);
    }

    private long store(long communityId, List<DoorRef> doors, String reason, String by) {
        Instant now = clock.instant();
        try (Sql sql = Sql.of(source)) {
            Map<Long, ReleasedDoor> ruling = ReleaseTable.ruling(
                            sql, doors.stream().map(DoorRef::id).toList())
                    .stream()
                    .collect(toMap(ReleasedDoor::doorId, door -> door));
            long id = ReleaseTable.insert(sql, communityId, reason, by, now);
            doors.forEach(door -> enter(sql, id, door, Optional.ofNullable(ruling.get(door.id())), now));
            return id;
        } catch (SqlFailure e) {
            throw e.constraint() ? new Conflict("problem.conflict.emergency.busy") : e;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    // A door that an earlier release rules waits behind it; one that was about to get its mode back stays open.
    private static void enter(Sql sql, long id, DoorRef door, Optional<ReleasedDoor> ruling, Instant now) {
        if (ruling.isEmpty()) {
            ReleaseTable.insertDoor(sql, id, door, ReleasedDoorState.ASKING, Optional.empty(), now);
        } else if (ruling.get().state() != ReleasedDoorState.RESTORING) {
            ReleaseTable.insertDoor(sql, id, door, ReleasedDoorState.BEHIND, Optional.empty(), now);
        } else {
            ReleasedDoor restoring = ruling.get();
            ReleaseTable.move(sql, restoring, ReleasedDoorState.HANDED_ON, now);
            Optional<DoorSetting> former = restoring
                    .formerMode()
                    .map(mode -> new DoorSetting(mode, restoring.formerSeconds().orElseThrow()));
            ReleaseTable.insertDoor(sql, id, door, ReleasedDoorState.OPENING, former, now);
            ReleaseTable.close(sql, restoring.releaseId());
        }
    }

    /**
     * Ends a release: every door gets back exactly what it had, unless another release still needs it open. Ended twice
     * is ended once.
     */
    @Requires(Permission.EMERGENCY_RELEASE)
    public ReleaseView end(long releaseId) {
        Instant now = clock.instant();
        ReleaseView release;
        try (Sql sql = Sql.of(source)) {
            release = visible(ReleaseTable.locked(sql, releaseId), releaseId);
            if (release.status() != ReleaseStatus.ACTIVE) {
                return named(release);
            }
            ReleaseTable.end(sql, releaseId, callers.current().username(), now);
            List<Long> ids = release.doors().stream().map(ReleasedDoor::doorId).toList();
            List<ReleasedDoor> heirs = ReleaseTable.behind(sql, ids);
            release.doors().forEach(door -> end(sql, door, heirs, now));
            ReleaseTable.close(sql, releaseId);
        }
        audit.record(Act.of(
                "emergency.end",
                releaseId,
                release.communityId(),
                "doors=" + release.doors().size()));
        changes.fire(new EmergencyChanged(releaseId, release.communityId()));
        return get(releaseId);
    }

    private static void end(Sql sql, ReleasedDoor door, List<ReleasedDoor> behind, Instant now) {
        Optional<ReleasedDoor> heir = behind.stream()
                .filter(other -> other.doorId() == door.doorId() && other.releaseId() != door.releaseId())
                .findFirst();
        switch (door.state()) {
            case ASKING, OPENING, OPEN ->
                heir.ifPresentOrElse(
                        other -> ReleaseTable.takeOver(sql, door, other, now),
                        () -> ReleaseTable.move(
                                sql,
                                door,
                                door.state() == ReleasedDoorState.ASKING
                                        ? ReleasedDoorState.RESTORED
                                        : ReleasedDoorState.RESTORING,
                                now));
            case BEHIND -> ReleaseTable.move(sql, door, ReleasedDoorState.HANDED_ON, now);
            case RESTORING, RESTORED, HANDED_ON -> {}
        }
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.DEVICE_READ)
    public ReleaseView get(long releaseId) {
        try (Sql sql = Sql.of(source)) {
            return named(visible(
                    ReleaseTable.list(sql, new Where().and("id = ?", releaseId), 1).stream()
                            .findFirst(),
                    releaseId));
        }
    }

    /** The latest releases that the caller may see, newest first. */
    @Requires(Permission.DEVICE_READ)
    public List<ReleaseView> list(Optional<Long> communityId) {
        Where where =
                new Where().within("community_id", callers.current().domain()).andIf("community_id = ?", communityId);
        try (Sql sql = Sql.of(source)) {
            return ReleaseTable.list(sql, where, LATEST).stream()
                    .map(this::named)
                    .toList();
        }
    }

    /** The releases of a community that hold doors open or have not restored all yet, newest first. */
    @Requires(Permission.DEVICE_READ)
    public List<ReleaseView> current(long communityId) {
        return list(Optional.of(communityId)).stream()
                .filter(release -> release.status() != ReleaseStatus.ENDED)
                .toList();
    }

    private ReleaseView visible(Optional<ReleaseView> found, long id) {
        ReleaseView release = found.orElseThrow(() -> new NotFound("emergency-release", id));
        callers.current().requireVisible(release.communityId(), "emergency-release", id);
        return release;
    }

    private ReleaseView named(ReleaseView release) {
        Map<Long, String> names = devices
                .doors(release.doors().stream().map(ReleasedDoor::doorId).toList())
                .stream()
                .collect(toMap(DoorRef::id, DoorRef::name));
        return release.with(release.doors().stream()
                .map(door -> door.named(names.getOrDefault(door.doorId(), "")))
                .toList());
    }
}
