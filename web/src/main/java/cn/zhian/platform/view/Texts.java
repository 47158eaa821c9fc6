package cn.zhian.platform.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * All texts of the pages in the user's language: {@code #{t.<feature>['key']}}, {@code #{t.<feature>.format('key', n)}}
 * and {@code #{t.label(row.kind)}} for an enum constant, whose text is {@code enum.<Type>.<NAME>} in any feature's
 * bundle.
 */
@Named("t")
@ApplicationScoped
public class Texts extends AbstractMap<String, Bundle> {
    private static final String FOLDER = "/WEB-INF/classes/i18n/";

    @Inject
    Language language;

    @Inject
    ServletContext context;

    private final Map<Locale, Map<String, Bundle>> loaded = new ConcurrentHashMap<>();
    private Set<String> features = Set.of();

    @PostConstruct
    void discover() {
        Set<String> paths =
                Optional.ofNullable(context.getResourcePaths(FOLDER)).orElse(Set.of());
        features = paths.stream()
                .map(path -> path.substring(FOLDER.length()).replaceAll("(_.*)?\\.properties$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A feature's texts in the language of the request. */
    @Override
    public Bundle get(Object feature) {
        return bundle(String.valueOf(feature), language.getLocale());
    }

    private Bundle bundle(String feature, Locale locale) {
        return loaded.computeIfAbsent(locale, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(feature, name -> Bundle.of(name, locale, Texts.class.getClassLoader()));
    }

    /** The word for an enum constant; nothing for null, so that an absent value stays empty. */
    public String label(Enum<?> constant) {
        if (constant == null) {
            return "";
        }
        String key = "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return anywhere(key).orElseGet(() -> get("platform").get(key));
    }

    /** The text of a key that any feature may own, as problems have; missing keys are visible. */
    public String problem(String key, List<String> arguments) {
        String text = anywhere(key).orElseGet(() -> get("platform").get(key));
        return Bundle.filled(text, language.getLocale(), named(arguments));
    }

    /** A permission among the arguments is shown as its word. */
    private Object[] named(List<String> arguments) {
        return arguments.stream()
                .map(argument -> anywhere("enum.Permission." + argument).orElse(argument))
                .toArray();
    }

    /** The text of a key in whichever feature has it. */
    public Optional<String> anywhere(String key) {
        return features.stream()
                .map(this::get)
                .map(bundle -> bundle.find(key))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public boolean containsKey(Object feature) {
        return features.contains(feature);
    }

    @Override
    public Set<Entry<String, Bundle>> entrySet() {
        return features.stream()
                .collect(Collectors.toMap(name -> name, this::get))
                .entrySet();
    }
}
