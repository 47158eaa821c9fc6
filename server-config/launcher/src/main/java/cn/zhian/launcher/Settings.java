package cn.zhian.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values by name: what the command line says, else the environment ({@code zhian.http.port} is
 * {@code ZHIAN_HTTP_PORT}).
 */
public final class Settings {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([KMGT]?)", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> given;
    private final Map<String, String> environment;

    /**
     * Settings from their two sources.
     *
     * @param given by {@code --set} and the named options
     * @param environment of the process
     */
    public Settings(Map<String, String> given, Map<String, String> environment) {
        this.given = Map.copyOf(given);
        this.environment = Map.copyOf(environment);
    }

    /**
     * The value of that name.
     *
     * @param key starts with {@code zhian.}
     * @return empty when nobody gave one
     */
    public Optional<String> text(String key) {
        String value = given.get(key);
        return Optional.ofNullable(value != null ? value : environment.get(variable(key)))
                .filter(text -> !text.isBlank());
    }

    /**
     * A password: the first line of the file that {@code <key>.file} names, else the value of that name.
     *
     * @param key starts with {@code zhian.}
     * @return empty when nobody gave one
     * @throws LaunchFailure when the file cannot be read
     */
    public Optional<String> password(String key) {
        return text(key + ".file").map(Settings::firstLine).or(() -> text(key));
    }

    private static String firstLine(String file) {
        try {
            return Files.readString(Path.of(file)).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new LaunchFailure(ExitCode.USAGE, "Cannot read the password file " + file, e);
        }
    }

    /**
     * The value of that name as a port.
     *
     * @param key starts with {@code zhian.}
     * @return 1 to 65535, empty when nobody gave one
     * @throws LaunchFailure when it is not a port
     */
    public Optional<Integer> port(String key) {
        return text(key).map(text -> {
            if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
                throw new LaunchFailure(ExitCode.USAGE, key + " must be a port from 1 to 65535, not \"" + text + "\"");
            }
            return Integer.valueOf(text);
        });
    }

    /**
     * The value of that name as a number of bytes; the suffixes K, M, G and T count by 1024.
     *
     * @param key starts with {@code zhian.}
     * @param absent used when nobody gave one
     * @return bytes
     * @throws LaunchFailure when it is not a size
     */
    public long bytes(String key, String absent) {
        String text = text(key).orElse(absent);
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw new LaunchFailure(ExitCode.USAGE, key + " must be a size such as 512M or 2G, not \"" + text + "\"");
        }
        int power = " KMGT"
                .indexOf((matcher.group(2) + " ").toUpperCase(Locale.ROOT).charAt(0));
        return Long.parseLong(matcher.group(1)) << (10 * power);
    }

    /**
     * The value of that name as whole seconds.
     *
     * @param key starts with {@code zhian.}
     * @param absent used when nobody gave one
     * @return at least 1
     * @throws LaunchFailure when it is not a number of seconds
     */
    public java.time.Duration seconds(String key, int absent) {
        String text = text(key).orElse(Integer.toString(absent));
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new LaunchFailure(ExitCode.USAGE, key + " must be a number of seconds, not \"" + text + "\"");
        }
        return java.time.Duration.ofSeconds(Long.parseLong(text));
    }

    /**
     * All settings for the server: those of the command line. The server reads the environment itself.
     *
     * @return sorted by name
     */
    public Map<String, String> given() {
        return new TreeMap<>(given);
    }

    static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
