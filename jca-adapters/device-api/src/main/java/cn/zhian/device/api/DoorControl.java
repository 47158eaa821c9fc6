package cn.zhian.device.api;

import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Doors of a controller, by number from 1. Stages complete on the adapter's threads: continue on an executor of the
 * container. They fail with {@link DeviceException}.
 */
public interface DoorControl {
    /**
     * Releases a door once. An act: sent at most once, never after the deadline, never retried.
     *
     * @return completes when the device confirmed
     */
    CompletionStage<Void> open(DeviceAddress device, int door, Instant deadline);

    /** Sets a door; the confirmed setting comes back. Not sent after the deadline. */
    CompletionStage<DoorSetting> set(
            DeviceAddress device, int door, DoorSetting setting, Urgency urgency, Instant deadline);

    /** Reads a door's setting. */
    CompletionStage<DoorSetting> read(DeviceAddress device, int door);
}
