package cn.zhian.simulators.uhppote;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a control call, from the query and the form body. A missing or odd one is an IllegalArgumentException. */
final class Form {

    private static final int MAX_BODY = 64 * 1024;

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Form() {}

    static Form of(HttpExchange exchange) throws IOException {
        Form form = new Form();
        form.read(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY);
        form.read(new String(body, StandardCharsets.UTF_8).strip());
        return form;
    }

    Map<String, String> all() {
        return fields;
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException("missing: " + name));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    int number(String name, int otherwise) {
        return optional(name).map(Integer::parseInt).orElse(otherwise);
    }

    long big(String name) {
        return Long.parseLong(text(name));
    }

    long big(String name, long otherwise) {
        return optional(name).map(Long::parseLong).orElse(otherwise);
    }

    double decimal(String name, double otherwise) {
        return optional(name).map(Double::parseDouble).orElse(otherwise);
    }

    boolean flag(String name, boolean otherwise) {
        return optional(name)
                .map(value -> value.equals("1") || value.equals("true"))
                .orElse(otherwise);
    }

    private void read(String encoded) {
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
    }

    private static String decode(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
