package cn.zhian.access.emergency.boundary;

import cn.zhian.access.emergency.entity.ReleasedDoorState;
import cn.zhian.device.api.DoorMode;
import java.time.Instant;
import java.util.Optional;

/**
 * One door of an emergency release.
 *
 * @param name empty for a door that left the register
 * @param formerMode what it gets back, once known
 * @param formerSeconds its unlock time, once known
 * @param error why the last attempt failed: UNREACHABLE, REFUSED and so on; empty for none
 * @param openedAt when its controller confirmed
 */
public record ReleasedDoor(
        long releaseId,
        long doorId,
        long controllerId,
        int number,
        String name,
        ReleasedDoorState state,
        Optional<DoorMode> formerMode,
        Optional<Integer> formerSeconds,
        int attempts,
        String error,
        Optional<Instant> openedAt,
        Optional<Instant> restoredAt) {
    /** The same with its name. */
    public ReleasedDoor named(String doorName) {
        return new ReleasedDoor(
                releaseId,
                doorId,
                controllerId,
                number,
                doorName,
                state,
                formerMode,
                formerSeconds,
                attempts,
                error,
                openedAt,
                restoredAt);
    }
}
