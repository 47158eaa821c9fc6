package cn.zhian.access.rest;

import java.util.Optional;

/** Why something is done; kept in the audit log. */
public record Reason(Optional<String> reason) {
    /** The text, cut to what the log takes; empty for none or no body. */
    static String of(Reason body) {
        String text = body == null ? "" : body.reason().orElse("");
        return text.substring(0, Math.min(200, text.length()));
    }
}
