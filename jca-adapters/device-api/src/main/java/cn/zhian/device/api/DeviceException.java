package cn.zhian.device.api;

/** A device, not we, is the reason that something could not be done. */
public class DeviceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of failure; decides whether trying again makes sense. */
    public enum Reason {
        /** No answer in time. Whether the device acted is not known. */
        UNREACHABLE,
        /** The device said no. */
        REFUSED,
        /** The deadline passed before the command was sent; it never will be. */
        EXPIRED,
        /** The device's protocol cannot express it. */
        NOT_SUPPORTED,
        /** The adapter does not know the device. */
        NOT_ENROLLED,
        /** The adapter is stopping or its queue for this device is full. */
        UNAVAILABLE
    }

    private final Reason reason;

    /** @param message one sentence for the operator, without personal data */
    public DeviceException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The kind of failure. */
    public Reason reason() {
        return reason;
    }
}
