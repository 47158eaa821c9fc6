package cn.zhian.exchange.delivery.entity;

/** A target did not take a batch; nothing is known of its records. */
public class PushFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /**
     * With a reason.
     *
     * @param message safe to show to an administrator: no personal data, no secrets
     * @param retryable whether waiting may help by itself; otherwise someone has to do something, and it is tried rarely
     */
    public PushFailed(String message, boolean retryable) {
        this(message, retryable, null);
    }

    /** With what caused it. */
    public PushFailed(String message, boolean retryable, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /** Whether waiting may help by itself. */
    public boolean retryable() {
        return retryable;
    }
}
