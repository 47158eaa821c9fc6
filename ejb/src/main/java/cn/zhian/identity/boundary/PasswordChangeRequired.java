package cn.zhian.identity.boundary;

import cn.zhian.platform.Denied;

/** The user must change the password before anything else. */
public class PasswordChangeRequired extends Denied {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public PasswordChangeRequired() {
        super("problem.password-change-required");
    }
}
