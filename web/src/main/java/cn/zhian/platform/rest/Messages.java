package cn.zhian.platform.rest;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Texts of the bundles in {@code i18n/}, one bundle per feature; Chinese unless English is asked for. */
public final class Messages {
    private static final List<String> BUNDLES = List.of(
            "problem",
            "platform",
            "identity",
            "service",
            "audit",
            "community",
            "resident",
            "device",
            "pass",
            "access",
            "right",
            "alarm",
            "code",
            "register",
            "rule",
            "rules",
            "document",
            "programme",
            "visitor",
            "vehicle",
            "capture",
            "video",
            "iot",
            "patrol",
            "charging",
            "project",
            "site",
            "exchange",
            "tier",
            "reconcile",
            "feed",
            "region",
            "order",
            "campus");
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The first language of a list that there are texts in. */
    public static Locale locale(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(List.of("zh", "en")::contains)
                .findFirst()
                .filter("en"::equals)
                .map(language -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    /** A text with its arguments; the key itself if no bundle has it. */
    public static String text(Locale locale, String key, List<String> arguments) {
        return find(locale, key)
                .map(pattern -> new MessageFormat(pattern, locale).format(arguments.toArray()))
                .orElse(key);
    }

    /** A problem's text; a permission among its arguments is shown as its word, as on the pages. */
    public static String problem(Locale locale, String key, List<String> arguments) {
        List<String> named = arguments.stream()
                .map(argument -> find(locale, "enum.Permission." + argument).orElse(argument))
                .toList();
        return text(locale, key, named);
    }

    private static Optional<String> find(Locale locale, String key) {
        return BUNDLES.stream()
                .flatMap(name -> bundle(name, locale))
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Stream<ResourceBundle> bundle(String name, Locale locale) {
        try {
            return Stream.of(
                    ResourceBundle.getBundle("i18n." + name, locale, Messages.class.getClassLoader(), CONTROL));
        } catch (MissingResourceException e) {
            // A feature without texts of its own.
            return Stream.empty();
        }
    }
}
