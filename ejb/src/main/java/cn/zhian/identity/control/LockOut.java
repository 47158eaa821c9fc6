package cn.zhian.identity.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When failures lock.
 *
 * @param most failures within the window; the last of them locks
 * @param window in which they are counted, from the first
 * @param lock for how long
 */
public record LockOut(int most, Duration window, Duration lock) {
    /** One account, whoever tries. */
    public static final LockOut ACCOUNT = new LockOut(5, Duration.ofMinutes(15), Duration.ofMinutes(15));
    /**
     * One source address, whatever accounts it tries. It does not bind those whose last sign-in came from that address, so
     * that one guest of a shared line, or somebody behind the same proxy, can't lock the others out.
     */
    public static final LockOut SOURCE = new LockOut(30, Duration.ofMinutes(5), Duration.ofMinutes(5));

    /**
     * The failures so far.
     *
     * @param count in the window
     * @param since its beginning
     * @param lockedUntil empty if they did not lock
     */
    public record Failures(int count, Instant since, Optional<Instant> lockedUntil) {
        /** None yet. */
        public static Failures none(Instant now) {
            return new Failures(0, now, Optional.empty());
        }

        /** The end of the lock, if it lies ahead. */
        public Optional<Instant> locked(Instant now) {
            return lockedUntil.filter(now::isBefore);
        }
    }

    /** The failures after one more. */
    public Failures failed(Failures before, Instant now) {
        boolean over =
                before.lockedUntil().isPresent() || !now.isBefore(before.since().plus(window));
        Failures base = over && before.locked(now).isEmpty() ? Failures.none(now) : before;
        int count = base.count() + 1;
        Optional<Instant> until =
                count >= most && base.lockedUntil().isEmpty() ? Optional.of(now.plus(lock)) : base.lockedUntil();
        return new Failures(count, base.since(), until);
    }
}
