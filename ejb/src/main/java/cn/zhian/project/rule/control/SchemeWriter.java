package cn.zhian.project.rule.control;

import cn.zhian.project.rule.entity.Scheme;
import cn.zhian.project.rule.entity.Trait;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes schemes as {@link SchemeReader} reads them, a line for each. */
public final class SchemeWriter {
    private SchemeWriter() {}

    /** The document. */
    public static String write(List<Scheme> schemes) {
        return schemes.stream()
                .map(SchemeWriter::line)
                .collect(Collectors.joining(",\n", "{\"schemes\": [\n", "\n]}\n"));
    }

    private static String line(Scheme scheme) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("division", scheme.division())
                .add("ruleSet", scheme.ruleSet())
                .add("process", scheme.process())
                .add("level", scheme.level());
        if (scheme.principle()) {
            json.add("principle", true);
        }
        add(json, "all", scheme.all());
        add(json, "any", scheme.any());
        return json.add("source", scheme.source()).build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, Set<Trait> traits) {
        if (!traits.isEmpty()) {
            JsonArrayBuilder words = Json.createArrayBuilder();
            traits.stream()
                    .sorted()
                    .forEach(trait ->
                            words.add(trait.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            json.add(name, words);
        }
    }
}
