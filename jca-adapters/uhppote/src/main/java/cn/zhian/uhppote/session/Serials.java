package cn.zhian.uhppote.session;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.DeviceException.Reason;

/** Serial numbers as the platform writes them. */
public final class Serials {
    /** The adapter's name in addresses. */
    public static final String PROTOCOL = "uhppote";

    private static final long LARGEST = 0xFFFFFFFFL;

    private Serials() {}

    /** @throws DeviceException if it is none of a controller */
    public static long of(DeviceAddress device) {
        try {
            long serial = Long.parseLong(device.serial());
            if (PROTOCOL.equals(device.protocol()) && serial > 0 && serial <= LARGEST) {
                return serial;
            }
        } catch (NumberFormatException e) {
            throw notOne(device);
        }
        throw notOne(device);
    }

    static DeviceAddress address(long serial) {
        return new DeviceAddress(PROTOCOL, Long.toString(serial));
    }

    private static DeviceException notOne(DeviceAddress device) {
        return new DeviceException(Reason.NOT_SUPPORTED, device + " has no serial number of this protocol");
    }
}
