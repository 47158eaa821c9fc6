package cn.zhian.uhppote.session;

/**
 * Where events arrive, and the bounds.
 *
 * @param listenHost address to listen on, {@code 0.0.0.0} for all
 * @param listenPort UDP port, 0 for any free one
 * @param advertisedHost IPv4 address told to controllers; empty for the local end of the way to each
 * @param timing time-outs
 * @param undelivered most events of one controller that wait for the platform; more stay in its memory
 * @param queue most normal, and most urgent, commands that wait for one controller
 */
public record SessionConfig(
        String listenHost, int listenPort, String advertisedHost, Timing timing, int undelivered, int queue) {
    /** Usual bounds and times. */
    public static SessionConfig standard(String listenHost, int listenPort) {
        return new SessionConfig(listenHost, listenPort, "", Timing.STANDARD, 500, 2_000);
    }

    /** The same with other times. */
    public SessionConfig withTiming(Timing other) {
        return new SessionConfig(listenHost, listenPort, advertisedHost, other, undelivered, queue);
    }

    /** The same with another address told to controllers. */
    public SessionConfig withAdvertisedHost(String other) {
        return new SessionConfig(listenHost, listenPort, other, timing, undelivered, queue);
    }
}
