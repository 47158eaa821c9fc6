package cn.zhian.project.rule.control;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Invalid;
import cn.zhian.project.definition.JsonPart;
import cn.zhian.project.rule.entity.Cover;
import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.Level;
import cn.zhian.project.rule.entity.MissingShould;
import cn.zhian.project.rule.entity.Proof;
import cn.zhian.project.rule.entity.RuleItem;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a rule set as a city writes it ({@code docs/rule-sets.md}); tells every error with its path. */
public final class RuleSetReader {
    private static final int MOST_ITEMS = 1_000;

    private final Checks checks = new Checks();

    private RuleSetReader() {}

    /** @throws Invalid if the document is no rule set; nothing else is thrown, whatever it holds */
    public static RuleSet read(String document) {
        RuleSetReader reader = new RuleSetReader();
        return reader.ruleSet(JsonPart.whole(document, reader.checks));
    }

    private RuleSet ruleSet(JsonPart root) {
        List<Level> levels =
                root.get("levels").filled().stream().map(this::level).toList();
        RuleSet read = new RuleSet(
                root.get("id").id(),
                root.get("name").label(),
                root.get("source").text(),
                division(root.get("division")),
                root.get("ladder").flag(),
                levels,
                root.get("missingShould").word(MissingShould.class).orElse(MissingShould.COMPENSATION),
                root.get("strengthening").flag(),
                root.get("items").filled().stream()
                        .map(part -> item(part, levels))
                        .toList());
        checkWhole(root, read);
        checks.done();
        return read;
    }

    private static Optional<String> division(JsonPart part) {
        Optional<String> division = part.optionalText();
        division.filter(text -> !text.matches("[0-9]{2,6}"))
                .ifPresent(text -> part.wrong("problem.definition.division", text));
        return division;
    }

    private Level level(JsonPart part) {
        return new Level(part.get("id").id(), part.get("name").label());
    }

    private RuleItem item(JsonPart part, List<Level> levels) {
        return new RuleItem(
                part.get("id").id(),
                part.get("group").text(),
                part.get("subsystem").optionalText(),
                part.get("area").optionalText(),
                demands(part.get("demands"), levels),
                part.get("proof").filled().stream().map(this::proof).toList(),
                part.get("alternative").optionalText(),
                part.get("applies").words(Trait.class),
                part.get("unless").words(Trait.class),
                part.get("note").optionalText());
    }

    private Map<String, Demand> demands(JsonPart part, List<Level> levels) {
        Map<String, Demand> demands = new LinkedHashMap<>();
        part.members().forEach((level, demand) -> {
            if (levels.stream().noneMatch(known -> known.id().equals(level))) {
                demand.wrong("problem.definition.level", level);
            }
            demand.word(Demand.class).ifPresent(word -> demands.put(level, word));
        });
        if (demands.isEmpty()) {
            part.wrong("problem.definition.empty");
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
            part.wrong("problem.definition.proof");
        }
        return new Proof.ByDevices(devices, places, cover.orElse(Cover.ANY));
    }

    private void checkWhole(JsonPart root, RuleSet read) {
        root.get("levels").unique(read.levels().stream().map(Level::id).toList());
        root.get("items").unique(read.items().stream().map(RuleItem::id).toList());
        if (read.items().size() > MOST_ITEMS) {
            root.get("items").wrong("problem.range", 1, MOST_ITEMS);
            return;
        }
        for (int i = 0; i < read.items().size(); i++) {
            RuleItem item = read.items().get(i);
            Optional<String> other = item.alternative();
            if (other.isPresent()
                    && (other.get().equals(item.id()) || read.item(other.get()).isEmpty())) {
                checks.error("items[" + i + "].alternative", "problem.definition.alternative", other.get());
            }
        }
    }
}
