package cn.zhian.device.register.boundary;

/**
 * A device of the register as rules look at it.
 *
 * @param reference {@code device-<id>} or {@code door-<id>}
 * @param communityId it belongs to
 * @param name as people know it
 * @param kind what it does
 * @param place where it stands
 * @param placeName which of the places of that kind
 */
public record InstalledDevice(
        String reference, long communityId, String name, DeviceKind kind, PlaceKind place, String placeName) {}
