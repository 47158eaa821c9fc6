package cn.zhian.project.site.entity;

import cn.zhian.project.definition.Label;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A region's check list as data, versioned like a rule set.
 *
 * @param id for example {@code yuyao}
 * @param name of the list
 * @param source document that it is taken from
 * @param ruleSets tables of the projects that it is for
 * @param checks at least one
 */
public record SiteCheckSet(String id, Label name, String source, Set<String> ruleSets, List<SiteCheck> checks) {
    /** The lines that count for projects that are judged by a table. */
    public List<SiteCheck> checks(String ruleSet) {
        return checks.stream().filter(check -> check.concerns(ruleSet)).toList();
    }

    /** A line by its id. */
    public Optional<SiteCheck> check(String id) {
        return checks.stream().filter(check -> check.id().equals(id)).findFirst();
    }
}
