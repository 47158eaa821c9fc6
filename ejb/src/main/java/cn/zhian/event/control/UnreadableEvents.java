package cn.zhian.event.control;

/** Bytes that are no burst of events. */
public class UnreadableEvents extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and where, without content */
    public UnreadableEvents(String message) {
        super(message);
    }
}
