package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.tier.entity.SignedRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be said of a signed request without asking the database. */
public final class RequestCheck {
    /** How far the clocks of two platforms may be apart. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Pattern PLATFORM = Pattern.compile("[a-z2-7]{16}");
    private static final Pattern KEY = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern TIME = Pattern.compile("[1-9][0-9]{11,13}");
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    private final Instant now;

    /** As seen now. */
    public RequestCheck(Instant now) {
        this.now = now;
    }

    /** What is wrong with the form or the time of a request; empty if nothing. */
    public Optional<String> wrong(SignedRequest request) {
        if (!PLATFORM.matcher(request.platform()).matches()) {
            return Optional.of("no platform");
        }
        if (!KEY.matcher(request.key()).matches()) {
            return Optional.of("no key");
        }
        if (!NONCE.matcher(request.nonce()).matches()) {
            return Optional.of("no nonce");
        }
        if (!TIME.matcher(request.time()).matches()) {
            return Optional.of("no time");
        }
        return near(request.time()) ? Optional.empty() : Optional.of("time outside of five minutes");
    }

    private boolean near(String time) {
        try {
            Duration apart = Duration.between(Instant.ofEpochMilli(Long.parseLong(time)), now)
                    .abs();
            return apart.compareTo(WINDOW) <= 0;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    /** Whether a request is signed with a key. */
    public static boolean signed(SignedRequest request, byte[] publicKey) {
        String text =
                Signing.requestText(request.method(), request.path(), request.time(), request.nonce(), request.body());
        return Signing.right(publicKey, text, request.signature());
    }

    /** How long a nonce is remembered: a request of a clock that is ahead is good for twice the window. */
    public static Instant remember(Instant now) {
        return now.plus(WINDOW.multipliedBy(2)).plusSeconds(1);
    }

    /** An identifier that comes from outside, as it may stand in a log. */
    public static String shown(String platform) {
        return PLATFORM.matcher(platform).matches() ? platform : "?";
    }
}
