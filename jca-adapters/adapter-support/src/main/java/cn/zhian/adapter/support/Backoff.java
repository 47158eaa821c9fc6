package cn.zhian.adapter.support;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waiting times that double from a first to a longest one. For one thread. */
public final class Backoff {
    private final long firstMillis;
    private final long longestMillis;
    private long nextMillis;

    /** @param first at least 1 ms; @param longest not shorter */
    public Backoff(Duration first, Duration longest) {
        firstMillis = first.toMillis();
        longestMillis = longest.toMillis();
        nextMillis = firstMillis;
    }

    /** How long to wait now; up to a tenth is taken off at random, so that peers do not fall into step. */
    public Duration next() {
        long now = nextMillis;
        nextMillis = Math.min(longestMillis, nextMillis * 2);
        return Duration.ofMillis(now - ThreadLocalRandom.current().nextLong(now / 10 + 1));
    }

    /** It worked: begin anew. */
    public void reset() {
        nextMillis = firstMillis;
    }
}
