package cn.zhian.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something another process does, with a deadline. */
public final class Await {
    private static final Duration LOOK = Duration.ofMillis(50);

    private Await() {}

    /** @throws AssertionError naming what was awaited, if it has not come in time */
    public static void until(String what, Duration deadline, BooleanSupplier condition) {
        value(what, deadline, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** The first value that the supplier has. */
    public static <T> T value(String what, Duration deadline, Supplier<Optional<T>> supplier) {
        Instant end = Instant.now().plus(deadline);
        do {
            Optional<T> value = supplier.get();
            if (value.isPresent()) {
                return value.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK.toMillis()));
        } while (Instant.now().isBefore(end));
        throw new AssertionError("Not within " + deadline.toSeconds() + " s: " + what);
    }
}
