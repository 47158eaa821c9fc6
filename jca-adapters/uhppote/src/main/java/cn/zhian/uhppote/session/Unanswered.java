package cn.zhian.uhppote.session;

/**
 * Counts how often one event was asked for in vain by a controller that answers everything else: after some times the
 * record counts as unreadable, so that it does not hold up those behind it. A controller that is away proves nothing.
 */
final class Unanswered {
    /** Many, each after the usual repetitions, so that a lossy line is not taken for a broken record. */
    static final int ENOUGH = 5;

    private long index;
    private int times;
    private boolean unproved;

    /** It did not answer for that event; whether it answers at all is not known yet. */
    void silentFor(long asked) {
        if (asked != index) {
            times = 0;
        }
        index = asked;
        unproved = true;
    }

    /** It answers something else. */
    void answersOtherwise() {
        if (unproved) {
            times++;
        }
        unproved = false;
    }

    /** It does not answer at all. */
    void away() {
        unproved = false;
    }

    boolean givenUp(long asked) {
        return times >= ENOUGH && asked == index;
    }
}
