package cn.zhian.access.distribution.boundary;

import cn.zhian.access.distribution.entity.WishState;
import java.time.Instant;
import java.util.Optional;

/**
 * One card on one controller, wanted and confirmed.
 *
 * @param card as the controller counts it; negative for what it can't hold
 * @param wanted whether it should be on it
 * @param confirmed whether it is, as far as the controller confirmed
 * @param reason why it can't be held: KIND, NUMBER, PROTOCOL; empty otherwise
 * @param error what the controller or the way to it said last: UNREACHABLE, UNAVAILABLE, REFUSED; empty for nothing
 * @param due when the wish changes by itself
 */
public record CardOnController(
        long controllerId,
        long card,
        long credentialId,
        long residentId,
        String holder,
        String house,
        boolean wanted,
        boolean confirmed,
        WishState state,
        String reason,
        String error,
        int attempts,
        Optional<Instant> confirmedAt,
        Optional<Instant> due) {
    /** The same with its holder's name. */
    public CardOnController of(String name, String home) {
        return new CardOnController(
                controllerId,
                card,
                credentialId,
                residentId,
                name,
                home,
                wanted,
                confirmed,
                state,
                reason,
                error,
                attempts,
                confirmedAt,
                due);
    }
}
