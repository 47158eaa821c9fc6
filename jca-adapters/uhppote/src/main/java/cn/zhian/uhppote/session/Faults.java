package cn.zhian.uhppote.session;

import cn.zhian.device.api.DeviceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Faults of our own inside a chain of stages, which would otherwise vanish in its last stage. */
final class Faults {
    private static final Logger LOG = System.getLogger(Faults.class.getName());

    private Faults() {}

    /** Logs what is not a device's fault; null is none. */
    static void tell(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DeviceException) {
                return;
            }
        }
        if (failure != null) {
            LOG.log(Level.ERROR, "UHPPOTE-404 fault while handling an answer", failure);
        }
    }
}
