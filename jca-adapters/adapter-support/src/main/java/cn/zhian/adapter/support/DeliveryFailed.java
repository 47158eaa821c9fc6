package cn.zhian.adapter.support;

/** The platform did not take a burst; nothing of it is durable and it must be told again. */
public final class DeliveryFailed extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what failed; @param cause why, null if the transaction ended rolled back */
    public DeliveryFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
