package cn.zhian.device.boundary;

import cn.zhian.device.api.Position;
import java.time.Instant;
import java.util.Optional;

/**
 * What a batch of events tells about its controller.
 *
 * @param device which
 * @param position the furthest event of its memory in the batch, by epoch, index, digest; empty if there was none
 * @param lastSeen when it was last heard; empty if the batch holds only that it fell silent
 * @param link whether it answers, as last told
 * @param clockOffset as last measured
 * @param undated whether one of its events has no believable time
 */
public record Progress(
        DevicePlace device,
        Optional<Position> position,
        Optional<Instant> lastSeen,
        Optional<Link> link,
        Optional<ClockOffset> clockOffset,
        boolean undated) {
    /** @param online whether it answers; @param at when that was seen */
    public record Link(boolean online, Instant at) {}

    /** @param millis device clock minus platform clock; @param at when it was measured */
    public record ClockOffset(long millis, Instant at) {}
}
