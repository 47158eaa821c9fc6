package cn.zhian.uhppote.session;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts how often an event was asked for in vain by a controller that answers everything else: after some times the
 * record counts as unreadable, so that it does not hold up those behind it. A controller that is away proves nothing.
 */
final class Unanswered {
    /** Many, each after the usual repetitions, so that a lossy line is not taken for a broken record. */
    static final int ENOUGH = 5;

    private static final long NONE = -1;

    private final Map<Long, Integer> times = new HashMap<>();
    private long unproved = NONE;

    /** It did not answer for that event; whether it answers at all is not known yet. */
    void silentFor(long index) {
        unproved = index;
    }

    /** It answers something else. */
    void answersOtherwise() {
        if (unproved != NONE) {
            times.merge(unproved, 1, Integer::sum);
        }
        unproved = NONE;
    }

    /** It does not answer at all. */
    void away() {
        unproved = NONE;
    }

    /** Reading has come to this event. */
    void arrivedAt(long index) {
        times.keySet().removeIf(one -> one != index);
    }

    boolean givenUp(long index) {
        return times.getOrDefault(index, 0) >= ENOUGH;
    }
}
