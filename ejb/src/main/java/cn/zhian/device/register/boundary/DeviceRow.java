package cn.zhian.device.register.boundary;

import java.util.Optional;

/**
 * A line of the register; doors stand in it beside the other devices, one device at one place.
 *
 * @param reference {@code device-<id>} or {@code door-<id>}
 * @param id of the device or door
 * @param door whether it is a door, which has its own page and no file
 * @param code 20 digits
 * @param state code of {@link CodeTable#STATE}; a door is in use
 */
public record DeviceRow(
        String reference,
        long id,
        boolean door,
        long communityId,
        String name,
        Optional<String> code,
        DeviceKind kind,
        PlaceKind place,
        String placeName,
        int state) {
    /** A number that no other row has: the id, below zero for a door. */
    public long key() {
        return door ? -id : id;
    }
}
