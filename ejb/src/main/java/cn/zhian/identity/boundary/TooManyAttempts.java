package cn.zhian.identity.boundary;

import cn.zhian.platform.Problem;

/** Too many failed sign-ins, or too many at once. */
public class TooManyAttempts extends Problem {
    private static final long serialVersionUID = 1L;

    /** @param key message key */
    public TooManyAttempts(String key, Object... arguments) {
        super(key, arguments);
    }
}
