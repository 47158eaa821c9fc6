package cn.zhian.exchange.tier.entity;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.Checks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a platform below may send.
 *
 * @param kinds at least one
 * @param divisions beginnings of community codes, 2 to 15 digits; one of 15 is a single community; 1 to 100 of them
 */
public record Entitlement(Set<RecordKind> kinds, List<String> divisions) {
    private static final int MOST = 100;

    /** @throws cn.zhian.platform.Invalid if something is missing or no division code */
    public Entitlement {
        List<String> codes = divisions == null ? List.of() : divisions;
        new Checks()
                .that(kinds != null && !kinds.isEmpty(), "kinds", "problem.field.required")
                .that(!codes.isEmpty(), "divisions", "problem.field.required")
                .that(codes.size() <= MOST, "divisions", "problem.tier.divisions-many", MOST)
                .that(
                        codes.stream().allMatch(code -> code != null && code.matches("[0-9]{2,15}")),
                        "divisions",
                        "problem.tier.division")
                .done();
        kinds = Set.copyOf(EnumSet.copyOf(kinds));
        divisions = codes.stream().distinct().sorted().toList();
    }

    /** Whether a community is among those it may send of. @param code 15 digits */
    public boolean holds(String code) {
        return divisions.stream().anyMatch(code::startsWith);
    }
}
