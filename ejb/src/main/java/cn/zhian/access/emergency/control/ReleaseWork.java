package cn.zhian.access.emergency.control;

import cn.zhian.access.emergency.boundary.ReleasedDoor;
import cn.zhian.access.emergency.entity.ReleasedDoorState;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.DeviceException.Reason;
import cn.zhian.device.api.DoorMode;
import cn.zhian.device.api.DoorSetting;
import cn.zhian.device.api.Urgency;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Works on the doors of emergency releases, all of them at the same time, each step by step: ask the former setting, keep
 * it, open; or give it back. Each step starts from what is stored, so a restart goes on where it stopped.
 */
public final class ReleaseWork {
    private static final Logger LOG = System.getLogger(ReleaseWork.class.getName());
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private record Key(long releaseId, long doorId) {}

    private final ReleaseStore store;
    private final DoorLines lines;
    private final Executor executor;
    private final Clock clock;
    private final Set<Key> busy = ConcurrentHashMap.newKeySet();

    /** @param executor runs what follows an answer */
    public ReleaseWork(ReleaseStore store, DoorLines lines, Executor executor, Clock clock) {
        this.store = store;
        this.lines = lines;
        this.executor = executor;
        this.clock = clock;
    }

    /** Takes up every door on which there is something to do and that is not being worked on. */
    public void run() {
        List<ReleasedDoor> doors = store.toDo();
        doors.forEach(this::take);
    }

    private void take(ReleasedDoor door) {
        Key key = new Key(door.releaseId(), door.doorId());
        if (busy.add(key)) {
            step(door)
                    .whenCompleteAsync(
                            (done, failure) -> {
                                busy.remove(key);
                                Optional.ofNullable(failure).ifPresent(one -> failed(door, one));
                            },
                            executor);
        }
    }

    private CompletionStage<Void> step(ReleasedDoor door) {
        try {
            DoorLine line = lines.to(door.controllerId())
                    .orElseThrow(() -> new DeviceException(Reason.UNREACHABLE, "There is no way to the controller"));
            return door.state() == ReleasedDoorState.RESTORING ? restore(door, line) : open(door, line);
        } catch (DeviceException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletionStage<Void> open(ReleasedDoor door, DoorLine line) {
        if (door.state() == ReleasedDoorState.OPENING) {
            return send(door, line, former(door), ReleasedDoorState.OPENING, ReleasedDoorState.OPEN);
        }
        return line.doors()
                .read(line.device(), door.number())
                .exceptionallyAsync(failure -> unless(door, failure), executor)
                .thenComposeAsync(
                        former -> store.remember(door, former)
                                ? send(door, line, former, ReleasedDoorState.OPENING, ReleasedDoorState.OPEN)
                                : CompletableFuture.completedFuture(null),
                        executor);
    }

    // A device that does not tell its setting must open all the same.
    private DoorSetting unless(ReleasedDoor door, Throwable failure) {
        if (cause(failure) instanceof DeviceException device
                && (device.reason() == Reason.REFUSED || device.reason() == Reason.NOT_SUPPORTED)) {
            return store.stored(door);
        }
        throw new CompletionException(cause(failure));
    }

    private CompletionStage<Void> restore(ReleasedDoor door, DoorLine line) {
        return send(door, line, former(door), ReleasedDoorState.RESTORING, ReleasedDoorState.RESTORED);
    }

    private CompletionStage<Void> send(
            ReleasedDoor door, DoorLine line, DoorSetting former, ReleasedDoorState from, ReleasedDoorState to) {
        DoorSetting setting =
                to == ReleasedDoorState.OPEN ? new DoorSetting(DoorMode.NORMALLY_OPEN, former.unlockSeconds()) : former;
        Instant deadline = clock.instant().plus(DEADLINE);
        return line.doors()
                .set(line.device(), door.number(), setting, Urgency.URGENT, deadline)
                .thenAcceptAsync(confirmed -> accept(door, from, to, setting, confirmed), executor);
    }

    private void accept(
            ReleasedDoor door,
            ReleasedDoorState from,
            ReleasedDoorState to,
            DoorSetting wanted,
            DoorSetting confirmed) {
        if (confirmed.mode() != wanted.mode()) {
            throw new DeviceException(Reason.REFUSED, "The controller confirmed another mode");
        }
        store.confirmed(door, from, to, confirmed);
    }

    private DoorSetting former(ReleasedDoor door) {
        return door.formerMode()
                .map(mode -> new DoorSetting(mode, door.formerSeconds().orElseThrow()))
                .orElseGet(() -> store.stored(door));
    }

    private void failed(ReleasedDoor door, Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof DeviceException device) {
            store.failed(door, device.reason().name());
        } else {
            LOG.log(Level.ERROR, "ACCESS-401 emergency release failed door=" + door.doorId(), cause);
            store.failed(door, cause.getClass().getSimpleName());
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
