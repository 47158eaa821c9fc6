package cn.zhian.launcher;

import java.util.concurrent.CompletableFuture;

/** Something the launcher has started and must stop again. */
public interface RunningPart {
    /**
     * What the operator calls it.
     *
     * @return one English noun
     */
    String name();

    /**
     * Completes when the part has ended, asked or not.
     *
     * @return how it ended, for the operator
     */
    CompletableFuture<String> died();

    /** Ends the part within a bounded time; does nothing when it has ended already. */
    void stop();
}
