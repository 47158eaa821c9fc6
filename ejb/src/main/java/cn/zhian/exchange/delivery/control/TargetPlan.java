package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.entity.TargetAccess;
import cn.zhian.exchange.outbox.boundary.Selection;
import java.time.Instant;

/**
 * How a target is served.
 *
 * @param version counts changes of the target
 * @param protocol word of the protocol
 * @param access how it is reached
 * @param selection what it gets
 * @param tailoring what is left out and masked
 * @param hours when it is served
 * @param term from when to when it may get data
 * @param pace how fast
 * @param paused whether somebody stopped it
 */
public record TargetPlan(
        long version,
        String protocol,
        TargetAccess access,
        Selection selection,
        Tailoring tailoring,
        Hours hours,
        Term term,
        Pace pace,
        boolean paused) {
    /**
     * How fast.
     *
     * @param rate records a second at most; 0 for no limit
     * @param batch records at once at most
     * @param lanes batches side by side
     */
    public record Pace(int rate, int batch, int lanes) {
        /** Records at once, so that a slow target is not served in lumps of many seconds. */
        int size() {
            return rate == 0 ? batch : Math.max(1, Math.min(batch, rate));
        }
    }

    /** Whether anything may be sent to it at a moment. */
    public boolean open(Instant moment) {
        return !paused && term.runs(moment) && hours.allow(moment);
    }

    /** The same, stopped or not. */
    public TargetPlan paused(boolean stopped) {
        return new TargetPlan(version, protocol, access, selection, tailoring, hours, term, pace, stopped);
    }

    /** Its number. */
    public long id() {
        return access.targetId();
    }
}
