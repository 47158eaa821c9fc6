package cn.zhian.exchange.order.control;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/** When a platform above is asked again. Pure. */
public final class Pace {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 6;

    private final Duration steady;
    private final DoubleSupplier random;

    /**
     * A pace.
     *
     * @param steady between two questions while it answers
     * @param random from 0 to below 1
     */
    public Pace(Duration steady, DoubleSupplier random) {
        this.steady = steady;
        this.random = random;
    }

    /** After it answered. */
    public Instant steady(Instant now) {
        return now.plus(steady);
    }

    /** After it did not answer: as long, doubled six times at most and up to 10 minutes, of which up to a third is left to chance. */
    public Instant later(Instant now, int failuresBefore) {
        Duration whole = steady.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        Duration bounded = whole.compareTo(LONGEST) < 0 ? whole : LONGEST;
        double share = 1 - random.getAsDouble() / 3;
        return now.plusMillis((long) (bounded.toMillis() * share));
    }
}
