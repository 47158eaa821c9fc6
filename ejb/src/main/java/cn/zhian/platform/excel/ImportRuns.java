package cn.zhian.platform.excel;

import cn.zhian.platform.Conflict;
import cn.zhian.platform.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * The imports of one kind on this node; one that nobody asks for is forgotten after half an hour.
 *
 * @param <J> the kind
 */
public final class ImportRuns<J extends ImportRun<?, ?>> {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST_OF_A_USER = 2;
    private static final int MOST = 8;

    private final Clock clock;
    private final Map<String, J> runs = new HashMap<>();

    /** None yet. */
    public ImportRuns(Clock clock) {
        this.clock = clock;
    }

    /**
     * Opens one.
     *
     * @param made from its id and the time
     * @throws Conflict if too many are open
     */
    public synchronized J open(long userId, BiFunction<String, Instant, J> made) {
        Instant now = clock.instant();
        runs.values().removeIf(run -> run.isForgotten(now.minus(KEPT)));
        // A user's finished ones make room.
        if (countOf(userId) >= MOST_OF_A_USER) {
            runs.values().removeIf(run -> run.userId() == userId && run.phase().isOver());
        }
        if (countOf(userId) >= MOST_OF_A_USER || countOfOpen() >= MOST) {
            throw new Conflict("problem.conflict.import.many");
        }
        J run = made.apply(UUID.randomUUID().toString(), now);
        runs.put(run.id(), run);
        return run;
    }

    // One that is over keeps no file, and takes no room from others.
    private long countOfOpen() {
        return runs.values().stream().filter(run -> !run.phase().isOver()).count();
    }

    private long countOf(long userId) {
        return runs.values().stream().filter(run -> run.userId() == userId).count();
    }

    /** @throws NotFound if there is none, or it is somebody else's */
    public synchronized J require(String id, long userId) {
        J run = runs.get(id);
        if (run == null || run.userId() != userId) {
            throw new NotFound("import", id);
        }
        run.touch(clock.instant());
        return run;
    }
}
