package cn.zhian.exchange.tier.entity;

import cn.zhian.exchange.delivery.entity.Cause;

/** A platform above did not do what it was asked. */
public class TierFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final String detail;

    /** @param detail safe to show; may be empty */
    public TierFailed(Trouble trouble, String detail) {
        this(trouble, detail, null);
    }

    /** With what caused it. */
    public TierFailed(Trouble trouble, String detail, Throwable cause) {
        super(detail.isEmpty() ? trouble.words() : trouble.words() + ": " + detail, cause);
        this.trouble = trouble;
        this.detail = detail;
    }

    /** What went wrong. */
    public Trouble trouble() {
        return trouble;
    }

    /** For those who tell of deliveries. */
    public Cause reason() {
        return new Cause(trouble.word(), detail);
    }

    /** More about it, safe to show. */
    public String detail() {
        return detail;
    }
}
