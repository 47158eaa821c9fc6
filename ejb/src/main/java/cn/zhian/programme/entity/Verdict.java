package cn.zhian.programme.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A tally against a target.
 *
 * @param state whether it is reached
 * @param target percent
 * @param of how many communities it is a share of: as many as the source states, or as are registered if those are more
 * @param covered how many count
 * @param missing how many more are needed; 0 when reached
 */
public record Verdict(TargetState state, int target, long of, long covered, long missing) {
    private static final int FULL = 100;

    /**
     * Judges.
     *
     * @param target the target
     * @param measure what the deadline counts
     * @param tally at the deadline, or now if that is earlier
     * @param stated number of communities by the source; 0 if it says none, or the caller does not see the whole region
     * @param over whether the day is over
     */
    public static Verdict of(Target target, Measure measure, Tally tally, long stated, boolean over) {
        long of = Math.max(stated, tally.communities());
        long built = tally.of(measure);
        long covered = target.video().isPresent() ? built + tally.video() : built;
        long needed = Math.floorDiv(of * target.share() + FULL - 1, FULL);
        // A number of builds is the whole region's; who sees a part of it is judged by the share alone.
        long builds = stated > 0 ? target.built().orElse(0) : 0;
        long missing = Math.max(0, Math.max(needed - covered, builds - built));
        return new Verdict(state(of, missing, over), target.share(), of, covered, missing);
    }

    private static TargetState state(long of, long missing, boolean over) {
        if (of == 0) {
            return TargetState.EMPTY;
        }
        if (missing == 0) {
            return TargetState.MET;
        }
        return over ? TargetState.BEHIND : TargetState.AHEAD;
    }

    /** Percent covered, with one decimal, rounded down so that only all is 100; 0 of none. */
    public BigDecimal share() {
        return share(covered, of);
    }

    /** Percent of some, rounded down to one decimal. */
    public static BigDecimal share(long part, long of) {
        return of == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(part * FULL).divide(BigDecimal.valueOf(of), 1, RoundingMode.DOWN);
    }
}
