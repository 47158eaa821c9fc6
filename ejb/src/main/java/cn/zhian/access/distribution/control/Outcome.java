package cn.zhian.access.distribution.control;

import cn.zhian.device.api.DeviceException;
import java.util.Optional;

/**
 * What became of a parcel.
 *
 * @param failure none if the controller confirmed it
 */
public record Outcome(Parcel parcel, Optional<DeviceException> failure) {
    /** What the distribution makes of it. */
    public enum Verdict {
        CONFIRMED,
        /** The controller is away: wait until it is back. */
        AWAY,
        /** The adapter could not take it now: try again soon. */
        LATER,
        /** The controller said no. */
        REFUSED,
        /** The protocol can't express it. */
        IMPOSSIBLE
    }

    /** The verdict. */
    public Verdict verdict() {
        return failure.map(DeviceException::reason)
                .map(reason -> switch (reason) {
                    case UNREACHABLE, NOT_ENROLLED -> Verdict.AWAY;
                    case UNAVAILABLE, EXPIRED -> Verdict.LATER;
                    case REFUSED -> Verdict.REFUSED;
                    case NOT_SUPPORTED -> Verdict.IMPOSSIBLE;
                })
                .orElse(Verdict.CONFIRMED);
    }
}
