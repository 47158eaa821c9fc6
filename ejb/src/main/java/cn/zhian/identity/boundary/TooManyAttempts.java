package cn.zhian.identity.boundary;

import cn.zhian.platform.Problem;
import java.time.Duration;
import java.util.Optional;

/** Too many failed sign-ins, or too many at once. */
public class TooManyAttempts extends Problem {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /**
     * @param wait until an attempt may succeed again
     * @param key message key
     */
    public TooManyAttempts(Duration wait, String key, Object... arguments) {
        super(key, arguments);
        this.wait = wait;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }
}
