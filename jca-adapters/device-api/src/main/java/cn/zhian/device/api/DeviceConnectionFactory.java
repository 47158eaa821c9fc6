package cn.zhian.device.api;

import jakarta.resource.Referenceable;
import java.io.Serializable;

/** An adapter's outbound side; bound in JNDI under {@code java:app/adapter/<protocol>}. */
public interface DeviceConnectionFactory extends Serializable, Referenceable {
    /**
     * A connection to the adapter. Close it after use; it costs nothing.
     *
     * @throws DeviceException if the adapter is not running
     */
    DeviceConnection connect();
}
