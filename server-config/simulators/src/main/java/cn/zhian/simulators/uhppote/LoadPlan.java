package cn.zhian.simulators.uhppote;

import java.time.Duration;

/**
 * A steady stream of swipes.
 *
 * @param ratePerSecond of the whole fleet together, above 0
 * @param controllers how many take part, the first ones of the fleet; 0 for all
 * @param cards how many different card numbers; 0 takes the cards stored on each controller
 * @param firstCard the first of these numbers
 * @param put puts these cards on the controllers first, so that they are granted
 * @param duration after which it stops by itself; zero for never
 */
public record LoadPlan(
        double ratePerSecond, int controllers, int cards, long firstCard, boolean put, Duration duration) {

    /** The number from which generated cards count. */
    public static final long FIRST_CARD = 10_000_001L;

    public LoadPlan {
        if (!(ratePerSecond > 0) || controllers < 0 || cards < 0 || duration.isNegative()) {
            throw new IllegalArgumentException("rate must be above 0 and nothing below 0");
        }
    }

    /** All controllers, the cards stored on them, until stopped. */
    public static LoadPlan rate(double perSecond) {
        return new LoadPlan(perSecond, 0, 0, FIRST_CARD, false, Duration.ZERO);
    }

    /** The same with generated cards that are put on the controllers first. */
    public LoadPlan withCards(int count) {
        return new LoadPlan(ratePerSecond, controllers, count, firstCard, true, duration);
    }

    /** The same for a limited time. */
    public LoadPlan lasting(Duration time) {
        return new LoadPlan(ratePerSecond, controllers, cards, firstCard, put, time);
    }
}
