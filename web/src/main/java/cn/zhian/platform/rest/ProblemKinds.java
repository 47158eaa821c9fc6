package cn.zhian.platform.rest;

import cn.zhian.platform.Problem;
import java.util.Locale;
import java.util.Map;

/**
 * The kinds of problems and their HTTP status. The kind of a {@link Problem} is its class's name, or that of the nearest
 * class above that is listed here: {@code DeviceUnreachable} is {@code device-unreachable}.
 */
final class ProblemKinds {
    static final String INVALID = "invalid";
    static final String INTERNAL = "internal";
    private static final int CONFLICT = 409;

    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry(INVALID, 400),
            Map.entry("unauthenticated", 401),
            Map.entry("denied", 403),
            Map.entry("password-change-required", 403),
            Map.entry("not-found", 404),
            Map.entry("method-not-allowed", 405),
            Map.entry("not-acceptable", 406),
            Map.entry("conflict", CONFLICT),
            Map.entry("expired", CONFLICT),
            Map.entry("too-large", 413),
            Map.entry("unsupported-media-type", 415),
            Map.entry("too-many-attempts", 429),
            Map.entry(INTERNAL, 500),
            Map.entry("device-refused", 502),
            Map.entry("device-unreachable", 504));

    private ProblemKinds() {}

    static String of(Problem problem) {
        for (Class<?> type = problem.getClass(); type != Problem.class; type = type.getSuperclass()) {
            String kind = hyphened(type.getSimpleName());
            if (STATUS.containsKey(kind)) {
                return kind;
            }
        }
        return "conflict";
    }

    static String of(int status) {
        return STATUS.entrySet().stream()
                .filter(entry -> entry.getValue() == status)
                .map(Map.Entry::getKey)
                .filter(kind -> !kind.equals("expired") && !kind.equals("password-change-required"))
                .findFirst()
                .orElse(status < 500 ? INVALID : INTERNAL);
    }

    static int status(String kind) {
        return STATUS.getOrDefault(kind, CONFLICT);
    }

    private static String hyphened(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
