package cn.zhian.access;

import static org.hamcrest.MatcherAssert.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.hamcrest.Matcher;

/** Waits until something holds, or fails with what it was in the end. */
public final class Eventually {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Eventually() {}

    /** Looks until the value matches. */
    public static <T> void eventually(Supplier<T> value, Matcher<? super T> matcher) {
        long end = System.nanoTime() + LONGEST.toNanos();
        T seen = value.get();
        while (!matcher.matches(seen) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            seen = value.get();
        }
        assertThat(seen, matcher);
    }
}
