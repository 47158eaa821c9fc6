package cn.zhian.exchange.reconcile.control;

/**
 * What came of comparing.
 *
 * @param compared records that this platform has
 * @param different on the two sides
 * @param resent of these, that are sent again
 * @param refused of these, that the target has refused before: to send them again is of no use
 * @param told of these, that the target has and this platform never knew
 */
public record Counts(long compared, long different, long resent, long refused, long told) {
    /** Nothing. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** Both. */
    public Counts plus(Counts other) {
        return new Counts(
                compared + other.compared,
                different + other.different,
                resent + other.resent,
                refused + other.refused,
                told + other.told);
    }
}
