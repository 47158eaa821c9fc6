package cn.zhian.exchange.outbox.control;

/**
 * Positions that were given.
 *
 * @param rows how many got one
 * @param head the highest; 0 if there was nothing to do
 */
public record Given(int rows, long head) {
    /** Whether there may be more. */
    boolean full() {
        return rows == OutboxPlaces.MOST;
    }
}
