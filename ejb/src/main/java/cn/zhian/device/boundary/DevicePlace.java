package cn.zhian.device.boundary;

import cn.zhian.device.api.DeviceAddress;
import java.util.Map;
import java.util.Optional;

/**
 * A controller with its doors, as the recorder of events needs it.
 *
 * @param controllerId of the controller
 * @param communityId it belongs to
 * @param address by which its adapter knows it
 * @param undated whether some of its events had no believable time
 * @param clockOffsetMillis as last measured
 * @param doors by number
 */
public record DevicePlace(
        long controllerId,
        long communityId,
        DeviceAddress address,
        boolean undated,
        Optional<Long> clockOffsetMillis,
        Map<Integer, DoorPlace> doors) {
    /** Copies the doors. */
    public DevicePlace {
        doors = Map.copyOf(doors);
    }

    /** A door by its number; empty if it is not registered. */
    public Optional<DoorPlace> door(int number) {
        return Optional.ofNullable(doors.get(number));
    }

    /** The same, with events of no believable time. */
    public DevicePlace withUndated() {
        return new DevicePlace(controllerId, communityId, address, true, clockOffsetMillis, doors);
    }
}
