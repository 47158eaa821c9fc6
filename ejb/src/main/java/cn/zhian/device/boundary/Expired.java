package cn.zhian.device.boundary;

import cn.zhian.platform.Problem;

/** The deadline of an act passed before it was sent; it never will be. */
public class Expired extends Problem {
    private static final long serialVersionUID = 1L;

    /** @param key message key, {@code problem.expired.…} */
    public Expired(String key, Object... arguments) {
        super(key, arguments);
    }
}
