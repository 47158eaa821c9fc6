package cn.zhian.event.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;

/** Counts what happens often and logs the count at most once a minute. */
public final class SparseLog {
    private static final Duration APART = Duration.ofMinutes(1);

    private final Logger log;
    private final Level level;
    private Instant next = Instant.MIN;
    private long counted;

    /** @param source whose log; @param level of the lines */
    public SparseLog(Class<?> source, Level level) {
        this.log = System.getLogger(source.getName());
        this.level = level;
    }

    /**
     * Counts, and logs what was counted since the last line when that is a minute ago.
     *
     * @param line with {0} for the count
     * @return what was logged, 0 if nothing
     */
    public synchronized long count(Instant now, long times, String line) {
        counted += times;
        if (now.isBefore(next)) {
            return 0;
        }
        long logged = counted;
        counted = 0;
        next = now.plus(APART);
        log.log(level, line, logged);
        return logged;
    }
}
