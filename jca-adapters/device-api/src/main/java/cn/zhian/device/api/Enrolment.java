package cn.zhian.device.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * A device that the platform owns. An adapter talks to enrolled devices only, and drops what others send.
 *
 * @param device which
 * @param host IPv4 address or name; also the only source its events are taken from
 * @param port its port, 1 to 65535
 * @param transport how
 * @param points doors, lanes or channels it has
 * @param position where to read on
 * @param reads whether this adapter reads what the device remembers and tells its states; of several nodes one does, the
 *     others only command
 */
public record Enrolment(
        DeviceAddress device, String host, int port, Transport transport, int points, Position position, boolean reads)
        implements Serializable {
    /** @throws NullPointerException if a part is missing */
    public Enrolment {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(position, "position");
    }
}
