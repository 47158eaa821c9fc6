package cn.zhian.exchange.tier.control;

import cn.zhian.platform.Invalid;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Addresses of platforms above: https, and plain http only on this machine itself, for what is sent are people's data. */
public final class TierAddress {
    private static final int LONGEST = 300;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private TierAddress() {}

    /** An address in its one spelling, without a slash at its end. @throws Invalid if it is none that may be used */
    public static String checked(String typed) {
        String text = typed == null ? "" : typed.strip().replaceAll("/+$", "");
        URI uri = uri(text);
        boolean bare = uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getQuery() == null
                && uri.getFragment() == null
                && text.length() <= LONGEST
                && text.chars().allMatch(unit -> unit > ' ' && unit < 127);
        boolean plain = "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
        if (!bare || !plain && !"https".equals(uri.getScheme())) {
            throw wrong();
        }
        return text;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw wrong();
        }
    }

    private static Invalid wrong() {
        return new Invalid("address", "problem.tier.address");
    }
}
