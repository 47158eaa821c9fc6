package cn.zhian.platform.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final String CHINESE = "_zh_CN";
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern USED =
            Pattern.compile("\\bt\\.(\\w+)(?:\\['([^']+)'\\](?!\\.concat)|\\.format\\('([^']+)')");

    @Test
    void everyKeyIsInBothLanguages() throws IOException {
        Map<String, Set<String>> missing = new TreeMap<>();
        for (String feature : features()) {
            Set<String> english = keys(feature);
            Set<String> chinese = keys(feature + CHINESE);
            english.stream()
                    .filter(key -> !chinese.contains(key))
                    .forEach(key -> note(missing, feature + CHINESE, key));
            chinese.stream().filter(key -> !english.contains(key)).forEach(key -> note(missing, feature, key));
        }
        assertThat(missing.entrySet(), is(empty()));
    }

    @Test
    void everyKeyUsedInPagesExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        int found = 0;
        for (Path page : Pages.all()) {
            Matcher used = USED.matcher(Files.readString(page));
            while (used.find()) {
                found++;
                String key = used.group(2) == null ? used.group(3) : used.group(2);
                // A key that ends with a dot is the beginning of one that is put together.
                if (!key.endsWith(".") && !keys(used.group(1)).contains(key)) {
                    missing.add(page.getFileName() + ": " + used.group(1) + "." + key);
                }
            }
        }
        assertThat(missing, is(empty()));
        assertThat("keys found in pages", found > 50, is(true));
    }

    @Test
    void englishTextsAreEnglish() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (String feature : features()) {
            load(feature).forEach((key, text) -> {
                if (HAN.matcher(String.valueOf(text)).find()) {
                    wrong.add(feature + "." + key);
                }
            });
        }
        assertThat(wrong, is(empty()));
    }

    @Test
    void noKeyOfOneFeatureHidesThatOfAnother() throws IOException {
        Map<String, List<String>> owners = new TreeMap<>();
        for (String feature : features()) {
            for (String key : keys(feature)) {
                if (key.startsWith("enum.") || key.startsWith("problem.")) {
                    owners.merge(
                            key,
                            List.of(feature),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList());
                }
            }
        }
        owners.values().removeIf(features -> features.size() == 1);
        assertThat(owners.entrySet(), is(empty()));
    }

    @Test
    void readsUtf8AndFallsBackToNothing() {
        ClassLoader loader = BundlesTest.class.getClassLoader();
        assertThat(Bundle.of("platform", Locale.SIMPLIFIED_CHINESE, loader).get("product"), is("智安"));
        assertThat(Bundle.of("platform", Locale.ENGLISH, loader).get("product"), is("Zhian"));
        assertThat(
                Bundle.of("no-such-feature", Locale.ENGLISH, loader).find("x").isPresent(), is(false));
    }

    @Test
    void aMissingKeyIsVisible() {
        Bundle bundle = Bundle.of("platform", Locale.ENGLISH, BundlesTest.class.getClassLoader());
        assertThat(bundle.get("no.such.key"), is("???platform.no.such.key???"));
    }

    @Test
    void anApostropheIsAnApostrophe() {
        assertThat(Bundle.filled("It isn't {0}", Locale.ENGLISH, "so"), is("It isn't so"));
    }

    private static void note(Map<String, Set<String>> missing, String file, String key) {
        missing.computeIfAbsent(file, name -> new TreeSet<>()).add(key);
    }

    private static Set<String> features() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            Set<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.replace(".properties", "").replace(CHINESE, ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(names, is(not(empty())));
            return names;
        }
    }

    private static Set<String> keys(String bundle) throws IOException {
        return load(bundle).stringPropertyNames();
    }

    private static Properties load(String bundle) throws IOException {
        Path file = BUNDLES.resolve(bundle + ".properties");
        Properties texts = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            }
        }
        return texts;
    }
}
