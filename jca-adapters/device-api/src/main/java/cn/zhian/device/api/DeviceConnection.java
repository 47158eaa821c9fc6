package cn.zhian.device.api;

import java.util.Optional;

/** A connection to an adapter, which speaks with all devices of its protocol. */
public interface DeviceConnection extends AutoCloseable {
    /** Takes a device up, or changes its address; told twice is told once. Returns at once. */
    void enrol(Enrolment enrolment);

    /** Lets a device go; what was queued for it fails with {@link DeviceException.Reason#NOT_ENROLLED}. */
    void withdraw(DeviceAddress device);

    /** Doors that can be opened and set. */
    Optional<DoorControl> doors();

    /** Credentials and time profiles kept on the device. */
    Optional<CredentialStore> credentials();

    /** Clocks. */
    Optional<ClockControl> clocks();

    /** Finding devices that are not enrolled yet. */
    Optional<Discovery> discovery();

    @Override
    void close();
}
