package cn.zhian.project.rule.control;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Invalid;
import cn.zhian.project.rule.entity.Cover;
import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.Label;
import cn.zhian.project.rule.entity.Level;
import cn.zhian.project.rule.entity.MissingShould;
import cn.zhian.project.rule.entity.Proof;
import cn.zhian.project.rule.entity.RuleItem;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Trait;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a rule set as a city writes it ({@code docs/rule-sets.md}); tells every error with its path. */
public final class RuleSetReader {
    /** Characters that a document may have. */
    public static final int LONGEST = 1_000_000;

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final String ID = "[a-z0-9][a-z0-9-]{0,59}";

    private final Checks checks = new Checks();

    private RuleSetReader() {}

    /** @throws Invalid if the document is no rule set; nothing else is thrown, whatever it holds */
    public static RuleSet read(String document) {
        return new RuleSetReader().ruleSet(parse(document));
    }

    private static JsonValue parse(String document) {
        if (document.length() > LONGEST) {
            throw new Invalid("document", "problem.text.long", LONGEST);
        }
        try (JsonReader reader = READERS.createReader(new StringReader(document))) {
            return reader.readObject();
        } catch (RuntimeException e) { // the parser tells too deep nesting by a bare RuntimeException
            throw new Invalid("document", "problem.rule-set.json", e.getMessage());
        }
    }

    private RuleSet ruleSet(JsonValue value) {
        JsonPart root = new JsonPart("", value, checks);
        List<Level> levels =
                filled(root.get("levels")).stream().map(this::level).toList();
        RuleSet read = new RuleSet(
                id(root.get("id")),
                label(root.get("name")),
                root.get("source").text(),
                root.get("ladder").flag(),
                levels,
                root.get("missingShould").word(MissingShould.class).orElse(MissingShould.COMPENSATION),
                root.get("strengthening").flag(),
                filled(root.get("items")).stream()
                        .map(part -> item(part, levels))
                        .toList());
        checkWhole(root, read);
        checks.done();
        return read;
    }

    private List<JsonPart> filled(JsonPart part) {
        List<JsonPart> elements = part.elements();
        if (elements.isEmpty()) {
            part.wrong("problem.rule-set.empty");
        }
        return elements;
    }

    private String id(JsonPart part) {
        String id = part.text();
        if (!id.isEmpty() && !id.matches(ID)) {
            part.wrong("problem.rule-set.id", id);
        }
        return id;
    }

    private Label label(JsonPart part) {
        return new Label(part.get("zh").text(), part.get("en").text());
    }

    private Level level(JsonPart part) {
        return new Level(id(part.get("id")), label(part.get("name")));
    }

    private RuleItem item(JsonPart part, List<Level> levels) {
        return new RuleItem(
                id(part.get("id")),
                part.get("group").text(),
                part.get("subsystem").optionalText(),
                part.get("area").optionalText(),
                demands(part.get("demands"), levels),
                filled(part.get("proof")).stream().map(this::proof).toList(),
                part.get("alternative").optionalText(),
                part.get("applies").words(Trait.class),
                part.get("unless").words(Trait.class),
                part.get("note").optionalText());
    }

    private Map<String, Demand> demands(JsonPart part, List<Level> levels) {
        Map<String, Demand> demands = new LinkedHashMap<>();
        part.members().forEach((level, demand) -> {
            if (levels.stream().noneMatch(known -> known.id().equals(level))) {
                demand.wrong("problem.rule-set.level", level);
            }
            demand.word(Demand.class).ifPresent(word -> demands.put(level, word));
        });
        if (demands.isEmpty()) {
            part.wrong("problem.rule-set.empty");
        }
        return demands;
    }

    private Proof proof(JsonPart part) {
        if (part.get("statement").flag()) {
            return new Proof.ByStatement();
        }
        Set<DeviceKind> devices = part.get("devices").words(DeviceKind.class);
        Set<PlaceKind> places = part.get("places").words(PlaceKind.class);
        Optional<Cover> cover = part.get("cover").word(Cover.class);
        if (devices.isEmpty() || cover.isEmpty() || places.isEmpty() && cover.get() == Cover.EACH) {
            part.wrong("problem.rule-set.proof");
        }
        return new Proof.ByDevices(devices, places, cover.orElse(Cover.ANY));
    }

    private void checkWhole(JsonPart root, RuleSet read) {
        unique(root.get("levels"), read.levels().stream().map(Level::id).toList());
        unique(root.get("items"), read.items().stream().map(RuleItem::id).toList());
        for (int i = 0; i < read.items().size(); i++) {
            RuleItem item = read.items().get(i);
            Optional<String> other = item.alternative();
            if (other.isPresent()
                    && (other.get().equals(item.id()) || read.item(other.get()).isEmpty())) {
                checks.error("items[" + i + "].alternative", "problem.rule-set.alternative", other.get());
            }
        }
    }

    private void unique(JsonPart part, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(id -> !id.isEmpty() && !seen.add(id))
                .forEach(id -> part.wrong("problem.rule-set.twice", id));
    }
}
