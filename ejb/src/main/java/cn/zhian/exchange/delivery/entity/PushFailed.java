package cn.zhian.exchange.delivery.entity;

/** A target did not take a batch; nothing is known of its records. */
public class PushFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Cause reason;
    private final boolean retryable;

    /**
     * With a reason.
     *
     * @param reason safe to show to an administrator: no personal data, no secrets
     * @param retryable whether waiting may help by itself; otherwise someone has to do something, and it is tried rarely
     */
    public PushFailed(Cause reason, boolean retryable) {
        this(reason, retryable, null);
    }

    /** With what caused it. */
    public PushFailed(Cause reason, boolean retryable, Throwable cause) {
        super(reason.text(), cause);
        this.reason = reason;
        this.retryable = retryable;
    }

    /** Of a word that says it all. */
    public PushFailed(CauseWord word, boolean retryable) {
        this(Cause.of(word), retryable);
    }

    /** Of a word that says it all, with what caused it. */
    public PushFailed(CauseWord word, boolean retryable, Throwable cause) {
        this(Cause.of(word), retryable, cause);
    }

    /** Why. */
    public Cause reason() {
        return reason;
    }

    /** Whether waiting may help by itself. */
    public boolean retryable() {
        return retryable;
    }
}
