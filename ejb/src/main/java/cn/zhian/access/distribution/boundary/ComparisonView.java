package cn.zhian.access.distribution.boundary;

import cn.zhian.access.distribution.entity.ComparisonState;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of reading a controller back.
 *
 * @param held cards on it
 * @param missing cards that should be on it
 * @param extra cards that should not
 * @param different cards with other dates, permissions or PIN
 * @param error why it could not be read: UNREACHABLE and so on, RESTARTED; empty otherwise
 */
public record ComparisonView(
        long id,
        long controllerId,
        long communityId,
        ComparisonState state,
        Instant startedAt,
        Optional<Instant> endedAt,
        int held,
        int missing,
        int extra,
        int different,
        Optional<Instant> repairedAt,
        String error) {
    /** Whether the controller holds what it should. */
    public boolean same() {
        return state == ComparisonState.DONE && missing + extra + different == 0;
    }
}
