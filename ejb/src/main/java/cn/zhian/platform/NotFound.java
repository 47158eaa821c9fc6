package cn.zhian.platform;

/** There is no such object, or the caller may not know that there is. */
public class NotFound extends Problem {
    private static final long serialVersionUID = 1L;

    /** @param what kind of object, as in {@code problem.not-found.<what>} */
    public NotFound(String what, Object id) {
        super("problem.not-found." + what, id);
    }
}
