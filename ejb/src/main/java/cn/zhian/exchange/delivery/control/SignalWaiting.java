package cn.zhian.exchange.delivery.control;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits for a signal, or for the time to pass. */
public final class SignalWaiting implements Waiting {
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void forNews(Duration most) throws InterruptedException {
        if (news.tryAcquire(Math.max(1, most.toMillis()), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    @Override
    public void fully(Duration time) throws InterruptedException {
        if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("The delivery ends");
        }
    }

    @Override
    public void wake() {
        news.release();
    }

    @Override
    public void close() {
        closed.countDown();
        news.release();
    }
}
