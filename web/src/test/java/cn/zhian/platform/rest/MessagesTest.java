package cn.zhian.platform.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    @Test
    void isChineseUnlessEnglishIsAskedFor() {
        assertThat(Messages.locale(List.of()), is(Locale.SIMPLIFIED_CHINESE));
        assertThat(Messages.locale(List.of(Locale.ROOT)), is(Locale.SIMPLIFIED_CHINESE));
        assertThat(Messages.locale(List.of(Locale.FRENCH, Locale.UK)), is(Locale.ENGLISH));
        assertThat(Messages.locale(List.of(Locale.CHINA, Locale.UK)), is(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void putsArgumentsIn() {
        assertThat(Messages.text(Locale.ENGLISH, "problem.size", List.of("500")), is("Give a number from 1 to 500."));
    }

    @Test
    void anUnknownKeyShowsItself() {
        assertThat(Messages.text(Locale.ENGLISH, "problem.of.tomorrow", List.of()), is("problem.of.tomorrow"));
    }

    @Test
    void readsEveryBundleThatHasTextsOfProblems() throws IOException {
        Pattern problem = Pattern.compile("(?m)^(problem\\.[^=\\s]+)\\s*=");
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/i18n"))) {
            for (Path bundle : bundles.toList()) {
                Matcher key = problem.matcher(Files.readString(bundle));
                while (key.find()) {
                    String text = Messages.text(Locale.ENGLISH, key.group(1), List.of());
                    assertThat(bundle + " is not read", text, is(not(key.group(1))));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"problem", "audit"})
    void bothLanguagesSayTheSameThings(String bundle) throws IOException {
        assertThat(keys(bundle + "_zh_CN"), is(keys(bundle)));
    }

    private static TreeSet<Object> keys(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/i18n/" + bundle + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return new TreeSet<>(texts.keySet());
    }
}
