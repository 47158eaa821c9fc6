package cn.zhian.project.rule.control;

import cn.zhian.project.definition.Label;
import cn.zhian.project.rule.entity.Level;
import cn.zhian.project.rule.entity.Proof;
import cn.zhian.project.rule.entity.RuleItem;
import cn.zhian.project.rule.entity.RuleSet;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** Writes a rule set as {@link RuleSetReader} reads it, one line for a field, so that versions can be compared as text. */
public final class RuleSetWriter {
    private static final JsonWriterFactory WRITERS =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private RuleSetWriter() {}

    /** The document of a rule set. */
    public static String write(RuleSet rules) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", rules.id())
                .add("name", label(rules.name()))
                .add("source", rules.source());
        rules.division().ifPresent(division -> json.add("division", division));
        json.add("ladder", rules.ladder())
                .add("levels", levels(rules))
                .add("missingShould", word(rules.missingShould()))
                .add("strengthening", rules.strengthening())
                .add("items", items(rules));
        StringWriter text = new StringWriter();
        try (JsonWriter writer = WRITERS.createWriter(text)) {
            writer.writeObject(json.build());
        }
        return text.toString().strip() + "\n";
    }

    private static JsonArrayBuilder levels(RuleSet rules) {
        JsonArrayBuilder levels = Json.createArrayBuilder();
        for (Level level : rules.levels()) {
            levels.add(Json.createObjectBuilder().add("id", level.id()).add("name", label(level.name())));
        }
        return levels;
    }

    private static JsonArrayBuilder items(RuleSet rules) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        rules.items().forEach(item -> items.add(item(item)));
        return items;
    }

    private static JsonObjectBuilder item(RuleItem item) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", item.id()).add("group", item.group());
        item.subsystem().ifPresent(text -> json.add("subsystem", text));
        item.area().ifPresent(text -> json.add("area", text));
        JsonObjectBuilder demands = Json.createObjectBuilder();
        item.demands().forEach((level, demand) -> demands.add(level, word(demand)));
        json.add("demands", demands);
        JsonArrayBuilder proof = Json.createArrayBuilder();
        item.proof().forEach(part -> proof.add(proof(part)));
        json.add("proof", proof);
        item.alternative().ifPresent(other -> json.add("alternative", other));
        addWords(json, "applies", item.applies());
        addWords(json, "unless", item.unless());
        item.note().ifPresent(text -> json.add("note", text));
        return json;
    }

    private static JsonObject proof(Proof proof) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (proof instanceof Proof.ByDevices devices) {
            addWords(json, "devices", devices.devices());
            addWords(json, "places", devices.places());
            json.add("cover", word(devices.cover()));
        } else {
            json.add("statement", true);
        }
        return json.build();
    }

    private static void addWords(JsonObjectBuilder json, String name, Collection<? extends Enum<?>> words) {
        if (!words.isEmpty()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            words.forEach(one -> array.add(word(one)));
            json.add(name, array);
        }
    }

    private static JsonObjectBuilder label(Label label) {
        return Json.createObjectBuilder().add("zh", label.zh()).add("en", label.en());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
