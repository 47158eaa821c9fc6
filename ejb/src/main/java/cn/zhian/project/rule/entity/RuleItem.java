package cn.zhian.project.rule.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a region's table. Its texts are the source's own, in Chinese.
 *
 * @param id unique in the rule set and stable over its versions
 * @param group for example 公共区域安全
 * @param subsystem for example 视频监控
 * @param area for example 小区出入口
 * @param demands by level id; a level that is missing does not ask for the item
 * @param proof all of these must hold, at least one
 * @param alternative id of the item that may stand in its place (2选1)
 * @param applies the item counts only where one of these holds; empty: always
 * @param unless the item does not count where one of these holds
 * @param note what the source adds
 */
public record RuleItem(
        String id,
        String group,
        Optional<String> subsystem,
        Optional<String> area,
        Map<String, Demand> demands,
        List<Proof> proof,
        Optional<String> alternative,
        Set<Trait> applies,
        Set<Trait> unless,
        Optional<String> note) {
    /** Whether the item counts for a community with these traits. */
    public boolean concerns(Set<Trait> traits) {
        return (applies.isEmpty() || applies.stream().anyMatch(traits::contains))
                && unless.stream().noneMatch(traits::contains);
    }

    /** In one line, in the source's words. */
    public String words() {
        return Stream.concat(Stream.of(group), Stream.of(subsystem, area).flatMap(Optional::stream))
                .collect(Collectors.joining("："));
    }

    /** How strongly a level asks for it; empty if not at all. */
    public Optional<Demand> demand(String level) {
        return Optional.ofNullable(demands.get(level));
    }
}
