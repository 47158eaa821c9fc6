package cn.zhian.project.process.entity;

import java.util.Optional;

/**
 * Whether a history is as it was written.
 *
 * @param intact whether every act is there, in order and unchanged
 * @param brokenAt number of the first act that is missing, changed or out of order
 */
public record ChainCheck(boolean intact, Optional<Integer> brokenAt) {
    /** Nothing is wrong. */
    public static final ChainCheck INTACT = new ChainCheck(true, Optional.empty());

    /** Something is wrong from an act on. */
    public static ChainCheck brokenAt(int seq) {
        return new ChainCheck(false, Optional.of(seq));
    }
}
