package cn.zhian.bench;

import java.util.Arrays;
import java.util.Locale;

/** Durations of one kind, sorted. */
final class Percentiles {
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sorted;

    /**
     * The distribution of these durations.
     *
     * @param nanos at least one
     */
    Percentiles(long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("No durations");
        }
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /**
     * By nearest rank: the smallest duration that at least this share does not exceed.
     *
     * @param percent 1 to 100
     * @return milliseconds
     */
    double millis(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[rank - 1] / NANOS_PER_MILLI;
    }

    /** How many there are. */
    int count() {
        return sorted.length;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %.1f · p95 %.1f · max %.1f ms (%d)", millis(50), millis(95), millis(100), count());
    }
}
