package cn.zhian.platform;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The caller's fault: nothing was changed, and the caller can do something about it. REST, SOAP and pages each turn it
 * into their own form in one place.
 */
@ApplicationException(inherited = true, rollback = true)
public abstract class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<String> arguments;

    /**
     * @param key message key in the bundles, for example {@code problem.house.unknown}
     * @param arguments for the message, without personal data
     */
    protected Problem(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /** Message key in the bundles. */
    public String key() {
        return key;
    }

    /** When it makes sense to try again; empty where waiting does not help. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** Arguments of the message. */
    public List<String> arguments() {
        return arguments;
    }
}
