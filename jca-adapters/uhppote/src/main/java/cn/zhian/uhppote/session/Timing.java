package cn.zhian.uhppote.session;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param request deadline of one attempt
 * @param retries further attempts of what may be asked twice, 0 to 5
 * @param poll between two looks at a controller that answers
 * @param firstProbe between the first looks at one that does not
 * @param longestProbe to which that grows
 * @param grace how long a missing event may still come by itself before it is fetched
 * @param quiet pause after an exchange that needed several attempts, so that late answers are not taken for others
 */
public record Timing(
        Duration request,
        int retries,
        Duration poll,
        Duration firstProbe,
        Duration longestProbe,
        Duration grace,
        Duration quiet) {
    /** For controllers on a local network. */
    public static final Timing STANDARD = new Timing(
            Duration.ofMillis(2_500),
            2,
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMillis(20),
            Duration.ofMillis(250));

    /** The same with other values of what an operator can set. */
    public Timing with(Duration newRequest, int newRetries, Duration newPoll) {
        return new Timing(newRequest, newRetries, newPoll, firstProbe, longestProbe, grace, quiet);
    }
}
