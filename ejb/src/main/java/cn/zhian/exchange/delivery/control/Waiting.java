package cn.zhian.exchange.delivery.control;

import java.time.Duration;

/** Lets a delivery wait; a test gives one that makes its own time pass. */
public interface Waiting {
    /** Until somebody calls {@link #wake}, or already has since the last pause; but no longer than that. */
    void forNews(Duration most) throws InterruptedException;

    /** A whole time; interrupted when it is closed. */
    void fully(Duration time) throws InterruptedException;

    /** There is news. */
    void wake();

    /** Whoever waits waits no longer. */
    void close();
}
