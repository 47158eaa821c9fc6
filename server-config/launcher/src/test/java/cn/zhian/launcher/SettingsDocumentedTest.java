package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/reference/settings.md names every setting of the code, and no other")
class SettingsDocumentedTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent().getParent();
    private static final List<String> SOURCES =
            List.of("jca-adapters", "ejb", "web", "server-config/launcher", "server-config/artemis");
    private static final String NAME = "(zhian(?:\\.[a-z0-9-]+)+)";
    /** A whole literal, a placeholder of the server, a placeholder of the broker. */
    private static final Pattern USED = Pattern.compile("\"" + NAME + "\"|MPCONFIG=" + NAME + "|[^=]\\$\\{" + NAME);

    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\| `" + NAME + "` \\|");
    /** An endpoint is read as URL, account, and password or its file. */
    private static final Set<String> ENDPOINTS = Set.of("zhian.database", "zhian.broker");

    private static final List<String> OF_ENDPOINT = List.of(".url", ".user", ".password", ".password.file");
    /** Names of the same shape that nobody sets: a queue, two attributes of sessions and requests. */
    private static final Set<String> NO_SETTINGS =
            Set.of("zhian.device-events", "zhian.node-hints", "zhian.password.due", "zhian.failure");

    @Test
    void sameNames() throws IOException {
        assertThat(String.join("\n", documented()), is(String.join("\n", used())));
    }

    private static TreeSet<String> documented() throws IOException {
        return names(TABLE_ROW, Files.readString(HOME.resolve("docs/reference/settings.md")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> used() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.walk(HOME.resolve(source))) {
                for (Path file : files.filter(SettingsDocumentedTest::runs).toList()) {
                    names(USED, Files.readString(file))
                            .flatMap(SettingsDocumentedTest::settings)
                            .forEach(names::add);
                }
            }
        }
        names.removeAll(NO_SETTINGS);
        return names;
    }

    /** Tests and what is built hold no settings; in pages, {@code zhian.…} are scripts. */
    private static boolean runs(Path file) {
        String path = HOME.relativize(file).toString();
        return path.matches(".*\\.(java|xml|properties)") && !path.matches("(.*/)?(target|src/test)/.*");
    }

    private static Stream<String> settings(String name) {
        return ENDPOINTS.contains(name) ? OF_ENDPOINT.stream().map(name::concat) : Stream.of(name);
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(SettingsDocumentedTest::group);
    }

    private static String group(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        throw new IllegalStateException(match.group());
    }
}
