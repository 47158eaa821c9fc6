package cn.zhian.access.pass.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Ids as a few stretches that hold them. Ids come in blocks, shared by the communities of a batch; small gaps are taken
 * in, large ones divide, so that whoever reads a stretch hardly reads what is not in it.
 */
final class PassStretches {
    private static final int LONGEST = 1_000;
    private static final int WIDEST_GAP = 200;

    private PassStretches() {}

    /** From one id to another, both included. */
    record Stretch(long first, long last) {
        private boolean reaches(long id) {
            return id - last <= WIDEST_GAP && id - first < LONGEST;
        }
    }

    /** The stretches of some ids, in their order. */
    static List<Stretch> of(Collection<Long> ids) {
        List<Stretch> stretches = new ArrayList<>();
        for (long id : new TreeSet<>(ids)) {
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).reaches(id)) {
                stretches.set(last, new Stretch(stretches.get(last).first(), id));
            } else {
                stretches.add(new Stretch(id, id));
            }
        }
        return stretches;
    }
}
