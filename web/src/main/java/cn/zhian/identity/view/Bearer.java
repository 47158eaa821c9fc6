package cn.zhian.identity.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The token of a request (RFC 6750, 2.1); never from the address, where logs keep it. */
public final class Bearer {
    private static final Pattern HEADER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9_-]{43})");

    private Bearer() {}

    /** The token; empty without a well-formed one. */
    public static Optional<String> of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = HEADER.matcher(header.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
