package cn.zhian.exchange.delivery.control;

import java.time.Duration;

/**
 * How many batches each lane posts before the position moves. Between two rounds lanes wait for the slowest of them and for the
 * database, so a target that answers quickly gets longer rounds; one that is slow gets short ones, for what stops it (a pause, a
 * change, another node) takes hold between rounds only, and a crash sends a round again.
 */
final class Stride {
    /** The longest. */
    static final int MOST = 8;

    private static final Duration QUICK = Duration.ofMillis(500);
    private static final Duration SLOW = Duration.ofSeconds(2);

    private int batches = 1;

    /** For the next round; 1 to {@link #MOST}. */
    int batches() {
        return batches;
    }

    /** A round was answered. @param time from reading it to its last answer */
    void took(Duration time) {
        if (time.compareTo(QUICK) < 0) {
            batches = Math.min(MOST, batches * 2);
        } else if (time.compareTo(SLOW) > 0) {
            batches = Math.max(1, batches / 2);
        }
    }

    /** A round was not answered. */
    void failed() {
        batches = 1;
    }
}
