package cn.zhian.platform.view;

import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The texts of one feature in one language; a map, so that pages write {@code #{t.identity['users.title']}}. A key that
 * is missing shows as {@code ???feature.key???} and is logged once.
 */
public final class Bundle extends AbstractMap<String, String> {
    private static final System.Logger LOG = System.getLogger(Bundle.class.getName());
    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    private final String feature;
    private final Locale locale;
    private final Map<String, String> texts;

    private Bundle(String feature, Locale locale, Map<String, String> texts) {
        this.feature = feature;
        this.locale = locale;
        this.texts = texts;
    }

    /** Reads {@code i18n/<feature>}; a feature without a file has no texts. */
    static Bundle of(String feature, Locale locale, ClassLoader loader) {
        return new Bundle(feature, locale, read(feature, locale, loader));
    }

    private static Map<String, String> read(String feature, Locale locale, ClassLoader loader) {
        try {
            ResourceBundle read = ResourceBundle.getBundle(
                    "i18n." + feature, locale, loader, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            return read.keySet().stream().collect(Collectors.toUnmodifiableMap(key -> key, read::getString));
        } catch (MissingResourceException e) {
            return Map.of();
        }
    }

    /** The text of a key, if there is one. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The text of a key; the key itself between question marks if there is none. */
    @Override
    public String get(Object key) {
        return find(String.valueOf(key)).orElseGet(() -> missing(String.valueOf(key)));
    }

    private String missing(String key) {
        String shown = "???" + feature + "." + key + "???";
        if (REPORTED.add(locale + shown)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "event=text-missing feature={0} key={1} locale={2}",
                    feature,
                    key,
                    locale);
        }
        return shown;
    }

    /** A text with one argument, <code>{0}</code> in the text. */
    public String format(String key, Object first) {
        return filled(get(key), locale, first);
    }

    /** A text with two arguments. */
    public String format(String key, Object first, Object second) {
        return filled(get(key), locale, first, second);
    }

    /** A text with three arguments. */
    public String format(String key, Object first, Object second, Object third) {
        return filled(get(key), locale, first, second, third);
    }

    /** Fills a text; an apostrophe is an apostrophe and quotes nothing. */
    static String filled(String text, Locale locale, Object... arguments) {
        return new MessageFormat(text.replace("'", "''"), locale).format(arguments);
    }

    @Override
    public boolean containsKey(Object key) {
        return texts.containsKey(key);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return texts.entrySet();
    }
}
