package cn.zhian.platform;

/** The request contradicts what is stored: a code in use, a version that has moved on, something still needed. */
public class Conflict extends Problem {
    private static final long serialVersionUID = 1L;

    /** @param key message key, {@code problem.conflict.…} */
    public Conflict(String key, Object... arguments) {
        super(key, arguments);
    }
}
