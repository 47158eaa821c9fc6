package cn.zhian.device.boundary;

import cn.zhian.platform.Problem;

/** The device, or its protocol, said no. */
public class DeviceRefused extends Problem {
    private static final long serialVersionUID = 1L;

    /** @param key message key, {@code problem.device-refused.…} */
    public DeviceRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
