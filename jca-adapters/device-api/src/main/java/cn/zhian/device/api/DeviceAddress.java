package cn.zhian.device.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * Which device is meant.
 *
 * @param protocol the adapter's name, lower case, for example {@code uhppote}
 * @param serial the device's own number in that protocol, as text, at most 64 characters
 */
public record DeviceAddress(String protocol, String serial) implements Serializable {
    /** @throws NullPointerException if a part is missing */
    public DeviceAddress {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(serial, "serial");
    }

    @Override
    public String toString() {
        return protocol + ":" + serial;
    }
}
