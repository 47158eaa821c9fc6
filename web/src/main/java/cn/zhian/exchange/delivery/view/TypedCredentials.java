package cn.zhian.exchange.delivery.view;

import cn.zhian.exchange.delivery.boundary.Credential;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Credentials as they are typed; nothing typed leaves what there is. */
final class TypedCredentials {
    private TypedCredentials() {}

    /** Lines of {@code name=value}. */
    static Optional<List<Credential>> lines(String typed) {
        return some(Optional.ofNullable(typed)
                .orElse("")
                .lines()
                .filter(line -> !line.isBlank())
                .map(TypedCredentials::pair)
                .toList());
    }

    /** What was filled in of a profile's credentials, by name. */
    static Optional<List<Credential>> fields(Map<String, String> typed) {
        return some(typed.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !entry.getValue().isBlank())
                .map(entry -> new Credential(entry.getKey(), entry.getValue().strip()))
                .toList());
    }

    private static Optional<List<Credential>> some(List<Credential> credentials) {
        return Optional.of(credentials).filter(list -> !list.isEmpty());
    }

    private static Credential pair(String line) {
        int middle = line.indexOf('=');
        return middle < 0
                ? new Credential("", line)
                : new Credential(
                        line.substring(0, middle).strip(),
                        line.substring(middle + 1).strip());
    }
}
