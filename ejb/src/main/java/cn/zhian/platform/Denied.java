package cn.zhian.platform;

/** The caller lacks the duty, or the object lies outside the caller's domain. */
public class Denied extends Problem {
    private static final long serialVersionUID = 1L;

    /** @param key message key, {@code problem.denied.…} */
    public Denied(String key, Object... arguments) {
        super(key, arguments);
    }
}
