package cn.zhian.identity.control;

import cn.zhian.identity.boundary.TooManyAttempts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Hashes few passwords at a time, so that a flood of sign-ins does not take the processors from the doors. */
@ApplicationScoped
public class PasswordHashing {
    private static final int WAIT_SECONDS = 8;
    private static final Duration BUSY = Duration.ofMinutes(1);

    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    // What an unknown name is checked against, so that it takes as long as a known one.
    private final String nobody = PasswordHash.of(OneTimePassword.next());

    /** The stored form of a password. */
    public String hash(String password) {
        return inTurn(() -> PasswordHash.of(password));
    }

    /** Whether a password is the stored one; takes as long when nothing is stored, and is then false. */
    public boolean matches(Optional<String> stored, String password) {
        return inTurn(() -> PasswordHash.matches(stored.orElse(nobody), password)) && stored.isPresent();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyAttempts(BUSY, "problem.too-many-attempts.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts(BUSY, "problem.too-many-attempts.busy");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
