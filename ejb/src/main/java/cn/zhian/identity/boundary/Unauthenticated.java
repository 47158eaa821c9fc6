package cn.zhian.identity.boundary;

import cn.zhian.platform.Denied;

/** Nobody is signed in, or what was shown as proof is wrong or has expired. */
public class Unauthenticated extends Denied {
    private static final long serialVersionUID = 1L;

    /** @param key message key */
    public Unauthenticated(String key, Object... arguments) {
        super(key, arguments);
    }
}
