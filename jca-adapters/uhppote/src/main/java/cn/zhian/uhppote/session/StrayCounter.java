package cn.zhian.uhppote.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts by source what is not for us, and says so at most once in ten seconds. Only on the loop's thread. */
final class StrayCounter {
    private static final Logger LOG = System.getLogger(StrayCounter.class.getName());
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);
    /** Whoever forges sources must not fill the memory; the rest is counted together. */
    private static final int SOURCES = 1_000;

    private final String what;
    private final Map<InetAddress, Long> bySource = new HashMap<>();
    private long total;
    private long told;
    private long lastTold = System.nanoTime() - PAUSE;

    StrayCounter(String what) {
        this.what = what;
    }

    void count(InetAddress source) {
        total++;
        if (bySource.containsKey(source) || bySource.size() < SOURCES) {
            bySource.merge(source, 1L, Long::sum);
        }
        long now = System.nanoTime();
        if (now - lastTold >= PAUSE) {
            LOG.log(
                    Level.WARNING,
                    "UHPPOTE-201 {0} dropped source={1} fromSource={2} since={3}",
                    what,
                    source.getHostAddress(),
                    bySource.getOrDefault(source, 0L),
                    total - told);
            lastTold = now;
            told = total;
        }
    }

    long total() {
        return total;
    }
}
