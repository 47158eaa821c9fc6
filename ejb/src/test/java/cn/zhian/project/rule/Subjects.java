package cn.zhian.project.rule;

import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.project.rule.entity.Equipment;
import cn.zhian.project.rule.entity.PlaceFact;
import cn.zhian.project.rule.entity.Proof;
import cn.zhian.project.rule.entity.RuleItem;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Statement;
import cn.zhian.project.rule.entity.StatementKind;
import cn.zhian.project.rule.entity.Subject;
import cn.zhian.project.rule.entity.Trait;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Communities for the check: two places of every kind, with what a test puts there. */
final class Subjects {
    static final int EACH = 2;

    private Subjects() {}

    static Subject empty(Set<Trait> traits) {
        return new Subject(traits, places(), List.of(), Map.of());
    }

    /** Everything that the rule set can ask for. */
    static Subject complete(RuleSet rules, Set<Trait> traits) {
        List<Equipment> devices =
                rules.items().stream().flatMap(Subjects::devices).toList();
        return new Subject(traits, places(), devices, done(rules));
    }

    /** Everything but what would fulfil this item. */
    static Subject without(RuleSet rules, RuleItem item, Set<Trait> traits) {
        Set<RuleItem> gone = new HashSet<>(Set.of(item));
        item.alternative().flatMap(rules::item).ifPresent(gone::add);
        Subject all = complete(rules, traits);
        List<Equipment> devices = all.equipment().stream()
                .filter(device -> gone.stream().noneMatch(each -> proves(each, device)))
                .toList();
        Map<String, List<Statement>> statements = new HashMap<>(all.statements());
        gone.forEach(each -> statements.remove(each.id()));
        return new Subject(traits, places(), devices, statements);
    }

    static Map<PlaceKind, PlaceFact> places() {
        Map<PlaceKind, PlaceFact> places = new EnumMap<>(PlaceKind.class);
        Arrays.stream(PlaceKind.values()).forEach(kind -> places.put(kind, PlaceFact.of(EACH)));
        return places;
    }

    static Stream<Equipment> devices(RuleItem item) {
        return item.proof().stream()
                .filter(Proof.ByDevices.class::isInstance)
                .map(Proof.ByDevices.class::cast)
                .flatMap(proof -> proof.places().isEmpty()
                        ? devices(proof, PlaceKind.CONTROL_CENTRE)
                        : proof.places().stream().flatMap(place -> devices(proof, place)));
    }

    private static Stream<Equipment> devices(Proof.ByDevices proof, PlaceKind place) {
        var kind = proof.devices().iterator().next();
        return Stream.iterate(1, n -> n + 1)
                .limit(EACH)
                .map(n -> new Equipment(kind + "@" + place + n, kind, place, String.valueOf(n)));
    }

    private static boolean proves(RuleItem item, Equipment device) {
        return item.proof().stream()
                .anyMatch(proof -> proof instanceof Proof.ByDevices by
                        && by.devices().contains(device.kind())
                        && (by.places().isEmpty() || by.places().contains(device.place())));
    }

    private static Map<String, List<Statement>> done(RuleSet rules) {
        return rules.items().stream()
                .collect(Collectors.toMap(RuleItem::id, item -> List.of(new Statement(StatementKind.DONE, "见附件"))));
    }
}
