package cn.zhian.project.document.control;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many calls from one source in a window of time. It remembers a bounded number of sources; when there are more, those
 * that began earliest are forgotten, so that a flood costs memory no more than that.
 */
public final class RateLimit {
    private static final int SOURCES = 10_000;

    private final int most;
    private final Duration window;
    private final Map<String, Calls> sources = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Calls> eldest) {
            return size() > SOURCES;
        }
    };

    private record Calls(Instant since, int count) {}

    /**
     * @param most calls in a window
     * @param window from a source's first call on
     */
    public RateLimit(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    /** Counts a call. @return how long to wait; empty if the call may go on */
    public synchronized Optional<Duration> call(String source, Instant now) {
        Calls before = sources.get(source);
        if (before == null || !now.isBefore(before.since().plus(window))) {
            sources.remove(source);
            before = new Calls(now, 0);
        }
        if (before.count() >= most) {
            return Optional.of(Duration.between(now, before.since().plus(window)));
        }
        sources.put(source, new Calls(before.since(), before.count() + 1));
        return Optional.empty();
    }
}
