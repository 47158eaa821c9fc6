package cn.zhian.platform;

/** What was sent is larger than may be. */
public class TooLarge extends Problem {
    private static final long serialVersionUID = 1L;

    /** @param limit in bytes */
    public TooLarge(long limit) {
        super("problem.too-large", limit);
    }
}
