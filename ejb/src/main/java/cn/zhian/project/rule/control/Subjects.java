package cn.zhian.project.rule.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cn.zhian.community.boundary.CommunityKind;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.device.register.boundary.InstalledDevice;
import cn.zhian.project.rule.boundary.FactSheet;
import cn.zhian.project.rule.boundary.ItemStatement;
import cn.zhian.project.rule.boundary.PlaceCount;
import cn.zhian.project.rule.entity.Equipment;
import cn.zhian.project.rule.entity.PlaceFact;
import cn.zhian.project.rule.entity.Scheme;
import cn.zhian.project.rule.entity.Statement;
import cn.zhian.project.rule.entity.Subject;
import cn.zhian.project.rule.entity.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes what is stored of a community into what is checked. */
public final class Subjects {
    private Subjects() {}

    /** A community as it is, with the statements made about the scheme's table. */
    public static Subject of(CommunityRef community, FactSheet sheet, Scheme scheme, List<InstalledDevice> devices) {
        return new Subject(
                traits(community, sheet),
                sheet.places().stream().collect(toMap(PlaceCount::place, Subjects::fact)),
                devices.stream().map(Subjects::equipment).toList(),
                statements(sheet, scheme));
    }

    /** What a community is, by its kind and by what is stated beyond it; one that is not new is there. */
    public static Set<Trait> traits(CommunityRef community, FactSheet sheet) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        traits.addAll(sheet.traits());
        traits.add(byKind(community.kind()));
        if (!traits.contains(Trait.NEW_BUILD)) {
            traits.add(Trait.EXISTING);
        }
        return traits;
    }

    private static Trait byKind(CommunityKind kind) {
        return switch (kind) {
            case NEW -> Trait.NEW_BUILD;
            case CLOSED -> Trait.CLOSED;
            case SEMI_OPEN -> Trait.SEMI_OPEN;
            case OPEN -> Trait.OPEN;
            case VILLAGE -> Trait.VILLAGE;
            case SINGLE_BUILDING -> Trait.SINGLE_BUILDING;
            case RESETTLEMENT -> Trait.RESETTLEMENT;
        };
    }

    private static PlaceFact fact(PlaceCount place) {
        return new PlaceFact(place.number(), place.reason());
    }

    private static Equipment equipment(InstalledDevice device) {
        return new Equipment(device.reference(), device.kind(), device.place(), device.placeName());
    }

    private static Map<String, List<Statement>> statements(FactSheet sheet, Scheme scheme) {
        return sheet.statements().stream()
                .filter(statement -> statement.ruleSet().equals(scheme.ruleSet()))
                .collect(groupingBy(
                        ItemStatement::item,
                        mapping(statement -> new Statement(statement.kind(), statement.text()), toList())));
    }
}
