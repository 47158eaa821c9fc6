package cn.zhian.access.emergency.control;

import static java.util.stream.Collectors.groupingBy;

import cn.zhian.access.control.Row;
import cn.zhian.access.control.Sql;
import cn.zhian.access.control.Where;
import cn.zhian.access.emergency.boundary.ReleaseView;
import cn.zhian.access.emergency.boundary.ReleasedDoor;
import cn.zhian.access.emergency.entity.ReleaseStatus;
import cn.zhian.access.emergency.entity.ReleasedDoorState;
import cn.zhian.device.api.DoorMode;
import cn.zhian.device.api.DoorSetting;
import cn.zhian.device.boundary.DoorRef;
import cn.zhian.platform.SequenceBlock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of emergency releases and their doors. */
public final class ReleaseTable {
    private static final SequenceBlock IDS = new SequenceBlock("emergency_release_seq", 50);
    private static final Duration AGAIN = Duration.ofSeconds(3);
    private static final Set<ReleasedDoorState> TO_DO =
            Set.of(ReleasedDoorState.ASKING, ReleasedDoorState.OPENING, ReleasedDoorState.RESTORING);

    private ReleaseTable() {}

    /** Stores a new release. @return its id */
    public static long insert(Sql sql, long communityId, String reason, String by, Instant now) throws SQLException {
        long id = IDS.next(sql.connection());
        sql.update("""
                INSERT INTO emergency_release (id, community_id, status, reason, started_by, started_at)
                VALUES (?, ?, ?, ?, ?, ?)""", id, communityId, ReleaseStatus.ACTIVE, reason, by, now);
        return id;
    }

    /** Stores a door of a release. */
    public static void insertDoor(
            Sql sql, long releaseId, DoorRef door, ReleasedDoorState state, Optional<DoorSetting> former, Instant now) {
        sql.update(
                """
                INSERT INTO emergency_door (release_id, door_id, controller_id, number, state, former_mode,
                former_seconds, next_attempt_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                releaseId,
                door.id(),
                door.controllerId(),
                door.number(),
                state,
                former.map(DoorSetting::mode),
                former.map(DoorSetting::unlockSeconds),
                now);
    }

    /** The rows that rule some doors, locked after the releases they belong to: as {@link #hold} does. */
    public static List<ReleasedDoor> ruling(Sql sql, Collection<Long> doorIds) {
        if (doorIds.isEmpty()) {
            return List.of();
        }
        sql.list(
                        "SELECT DISTINCT release_id FROM emergency_door WHERE ruled_door IN (?) ORDER BY release_id",
                        row -> row.number("release_id"),
                        doorIds)
                .forEach(release -> hold(sql, release));
        return sql.list("SELECT * FROM emergency_door WHERE ruled_door IN (?) FOR UPDATE", ReleaseTable::door, doorIds);
    }

    /** The rows of active releases that wait behind another one for some doors, oldest release first, locked. */
    public static List<ReleasedDoor> behind(Sql sql, Collection<Long> doorIds) {
        return doorIds.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT * FROM emergency_door WHERE door_id IN (?) AND state = ? ORDER BY release_id FOR UPDATE",
                        ReleaseTable::door,
                        doorIds,
                        ReleasedDoorState.BEHIND);
    }

    /** Moves a door to a state, to be worked on at once. */
    public static void move(Sql sql, ReleasedDoor door, ReleasedDoorState state, Instant now) {
        sql.update("""
                UPDATE emergency_door SET state = ?, attempts = 0, last_error = '', next_attempt_at = ?,
                restored_at = IF(? = 'RESTORED', ?, restored_at) WHERE release_id = ? AND door_id = ?""", state, now, state, now, door.releaseId(), door.doorId());
    }

    /** Lets a row behind take over the door with what is known of it. */
    public static void takeOver(Sql sql, ReleasedDoor from, ReleasedDoor heir, Instant now) {
        move(sql, from, ReleasedDoorState.HANDED_ON, now);
        sql.update(
                """
                UPDATE emergency_door SET state = ?, former_mode = ?, former_seconds = ?, next_attempt_at = ?,
                opened_at = ? WHERE release_id = ? AND door_id = ?""",
                from.state() == ReleasedDoorState.RESTORING ? ReleasedDoorState.OPENING : from.state(),
                from.formerMode(),
                from.formerSeconds(),
                now,
                from.openedAt(),
                heir.releaseId(),
                heir.doorId());
    }

    /** Keeps a door's former setting, before anything is sent. @return whether it is still wanted open */
    public static boolean remember(Sql sql, ReleasedDoor door, DoorSetting former) {
        return sql.update(
                        """
                        UPDATE emergency_door SET state = ?, former_mode = ?, former_seconds = ?, last_error = ''
                        WHERE release_id = ? AND door_id = ? AND state = ?""",
                        ReleasedDoorState.OPENING,
                        former.mode(),
                        former.unlockSeconds(),
                        door.releaseId(),
                        door.doorId(),
                        ReleasedDoorState.ASKING)
                == 1;
    }

    /** Notes a confirmation; nothing if the door is meant to do something else by now. */
    public static boolean confirm(
            Sql sql, ReleasedDoor door, ReleasedDoorState from, ReleasedDoorState to, Instant now) {
        String column = to == ReleasedDoorState.OPEN ? "opened_at" : "restored_at";
        return sql.update(
                        "UPDATE emergency_door SET state = ?, last_error = '', attempts = 0, " + column
                                + " = ? WHERE release_id = ? AND door_id = ? AND state = ?",
                        to,
                        now,
                        door.releaseId(),
                        door.doorId(),
                        from)
                == 1;
    }

    /** Notes a failure; the door is tried again soon. */
    public static void fail(Sql sql, ReleasedDoor door, String error, Instant now) {
        sql.update("""
                UPDATE emergency_door SET attempts = attempts + 1, last_error = ?, next_attempt_at = ?
                WHERE release_id = ? AND door_id = ? AND state IN (?)""", error, now.plus(AGAIN), door.releaseId(), door.doorId(), TO_DO);
    }

    /** A controller came back: what it was told may be forgotten, so doors that stand open are opened once more. */
    public static void again(Sql sql, long controllerId, Instant now) {
        sql.update(
                "UPDATE emergency_door SET state = ?, next_attempt_at = ? WHERE controller_id = ? AND state = ?",
                ReleasedDoorState.OPENING,
                now,
                controllerId,
                ReleasedDoorState.OPEN);
        sql.update(
                "UPDATE emergency_door SET next_attempt_at = ? WHERE controller_id = ? AND state IN (?)",
                now,
                controllerId,
                TO_DO);
    }

    /** Doors on which there is something to do now. */
    public static List<ReleasedDoor> toDo(Sql sql, Instant now) {
        return sql.list(
                "SELECT * FROM emergency_door WHERE state IN (?) AND next_attempt_at <= ? ORDER BY release_id, door_id",
                ReleaseTable::door,
                TO_DO,
                now);
    }

    /** Sets the status of a release that was ended, by what is left to do. @return whether it is over */
    public static boolean close(Sql sql, long releaseId) {
        return sql.update("""
                        UPDATE emergency_release SET status = ? WHERE id = ? AND status = ? AND NOT EXISTS (
                        SELECT 1 FROM emergency_door WHERE release_id = ? AND ruled_door IS NOT NULL)""", ReleaseStatus.ENDED, releaseId, ReleaseStatus.ENDING, releaseId) == 1;
    }

    /**
     * Closes what is over: two doors that are restored at the same moment each still see the other one at work. What is over
     * is looked for without a lock, which others would wait for or die of, and looked at again under its own.
     */
    public static void closeAll(Sql sql) {
        sql.list("""
                        SELECT id FROM emergency_release WHERE status = ? AND NOT EXISTS (
                        SELECT 1 FROM emergency_door WHERE release_id = emergency_release.id AND ruled_door IS NOT NULL)
                        ORDER BY id""", row -> row.number("id"), ReleaseStatus.ENDING).forEach(id -> {
            hold(sql, id);
            close(sql, id);
        });
    }

    /** Ends a release. */
    public static void end(Sql sql, long releaseId, String by, Instant now) {
        sql.update(
                "UPDATE emergency_release SET status = ?, ended_by = ?, ended_at = ? WHERE id = ?",
                ReleaseStatus.ENDING,
                by,
                now,
                releaseId);
    }

    /** Locks a release before any of its doors is touched: who ends it does the same, so neither waits for the other. */
    public static void hold(Sql sql, long releaseId) {
        sql.first("SELECT id FROM emergency_release WHERE id = ? FOR UPDATE", row -> row.number("id"), releaseId);
    }

    /** One with its doors, locked. */
    public static Optional<ReleaseView> locked(Sql sql, long id) {
        return read(sql, new Where().and("id = ?", id), "FOR UPDATE").stream().findFirst();
    }

    /** Some with their doors, newest first. */
    public static List<ReleaseView> list(Sql sql, Where where, int size) {
        return read(sql, where, "LIMIT " + size);
    }

    private static List<ReleaseView> read(Sql sql, Where where, String tail) {
        List<ReleaseView> bare = sql.list(
                "SELECT * FROM emergency_release" + where.sql() + " ORDER BY id DESC " + tail,
                ReleaseTable::release,
                where.values());
        if (bare.isEmpty()) {
            return List.of();
        }
        Map<Long, List<ReleasedDoor>> doors = sql
                .list(
                        "SELECT * FROM emergency_door WHERE release_id IN (?) ORDER BY controller_id, number",
                        ReleaseTable::door,
                        bare.stream().map(ReleaseView::id).toList())
                .stream()
                .collect(groupingBy(ReleasedDoor::releaseId));
        return bare.stream()
                .map(release -> release.with(doors.getOrDefault(release.id(), List.of())))
                .toList();
    }

    private static ReleaseView release(Row row) throws SQLException {
        return new ReleaseView(
                row.number("id"),
                row.number("community_id"),
                row.constant(ReleaseStatus.class, "status"),
                row.text("reason"),
                row.text("started_by"),
                row.instant("started_at"),
                row.maybeText("ended_by"),
                row.maybeInstant("ended_at"),
                List.of());
    }

    private static ReleasedDoor door(Row row) throws SQLException {
        return new ReleasedDoor(
                row.number("release_id"),
                row.number("door_id"),
                row.number("controller_id"),
                row.count("number"),
                "",
                row.constant(ReleasedDoorState.class, "state"),
                row.maybeText("former_mode").map(DoorMode::valueOf),
                row.maybeNumber("former_seconds").map(Long::intValue),
                row.count("attempts"),
                row.text("last_error"),
                row.maybeInstant("opened_at"),
                row.maybeInstant("restored_at"));
    }
}
