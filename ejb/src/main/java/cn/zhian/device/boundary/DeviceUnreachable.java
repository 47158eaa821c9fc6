package cn.zhian.device.boundary;

import cn.zhian.platform.Problem;

/** The device gave no answer in time, or its adapter does not run. */
public class DeviceUnreachable extends Problem {
    private static final long serialVersionUID = 1L;

    /** @param key message key, {@code problem.device-unreachable.…} */
    public DeviceUnreachable(String key, Object... arguments) {
        super(key, arguments);
    }
}
