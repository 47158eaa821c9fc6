package cn.zhian.device.boundary;

import cn.zhian.device.api.Transport;
import java.time.Instant;
import java.util.Optional;

/**
 * A controller as it is shown.
 *
 * @param points doors it can have
 * @param state whether it answers
 * @param lastSeenAt when it was last heard
 * @param clockOffsetMillis its clock minus ours, as last measured
 * @param pendingCards cards that still wait to be brought to it
 */
public record ControllerView(
        long id,
        long version,
        long communityId,
        String protocol,
        String serial,
        String host,
        int port,
        Transport transport,
        String name,
        int points,
        LinkState state,
        Optional<Instant> lastSeenAt,
        Optional<Long> clockOffsetMillis,
        Optional<Instant> clockMeasuredAt,
        long pendingCards) {
    /** Largest clock offset that is well (DV-5), milliseconds. */
    public static final long LARGEST_OFFSET = 1_000;

    /** Whether its clock is off by more than a second (DV-5). */
    public boolean clockOff() {
        return clockOffsetMillis
                .map(offset -> Math.abs(offset) > LARGEST_OFFSET)
                .orElse(false);
    }
}
