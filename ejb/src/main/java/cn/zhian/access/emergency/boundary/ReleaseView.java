package cn.zhian.access.emergency.boundary;

import cn.zhian.access.emergency.entity.ReleaseStatus;
import cn.zhian.access.emergency.entity.ReleasedDoorState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An emergency release with its doors. */
public record ReleaseView(
        long id,
        long communityId,
        ReleaseStatus status,
        String reason,
        String startedBy,
        Instant startedAt,
        Optional<String> endedBy,
        Optional<Instant> endedAt,
        List<ReleasedDoor> doors) {
    /** Copies the doors. */
    public ReleaseView {
        doors = List.copyOf(doors);
    }

    /** The same with other doors. */
    public ReleaseView with(List<ReleasedDoor> others) {
        return new ReleaseView(id, communityId, status, reason, startedBy, startedAt, endedBy, endedAt, others);
    }

    /** Doors whose controllers confirmed that they stand open. */
    public long open() {
        return count(ReleasedDoorState.OPEN);
    }

    /** Doors in a state. */
    public long count(ReleasedDoorState state) {
        return doors.stream().filter(door -> door.state() == state).count();
    }
}
