package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.entity.Cause;
import java.time.Instant;
import java.util.Optional;

/** What deliveries keep; each call is a transaction of its own. */
public interface DeliveryBook {
    /** Where a delivery stands; empty once the lease is another's, or the target is gone. */
    Optional<Standing> standing(Lease lease);

    /**
     * Moves on.
     *
     * @return false where the lease or the positions are others by now; then nothing was written
     */
    boolean settle(Lease lease, Settled settled);

    /** Notes that a round could not be ended. @param trouble why; empty where it goes on at once */
    void interrupted(Lease lease, Tally tally, Optional<Trouble> trouble);

    /**
     * Why a target was not served.
     *
     * @param cause fit to be shown
     * @param failures in a row
     * @param retryAt when it is tried again
     * @param blocked whether somebody has to do something
     */
    record Trouble(Cause cause, int failures, Instant retryAt, boolean blocked) {}
}
