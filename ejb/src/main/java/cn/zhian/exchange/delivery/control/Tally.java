package cn.zhian.exchange.delivery.control;

/**
 * What became of pushes.
 *
 * @param sent records, those pushed again counted again
 * @param accepted records
 * @param duplicate records
 * @param rejected records
 * @param failed pushes
 */
public record Tally(long sent, long accepted, long duplicate, long rejected, long failed) {
    /** Nothing yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                sent + other.sent,
                accepted + other.accepted,
                duplicate + other.duplicate,
                rejected + other.rejected,
                failed + other.failed);
    }
}
