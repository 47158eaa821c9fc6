package cn.zhian.project.rule.entity;

import java.util.List;
import java.util.Optional;

/**
 * The result of a check.
 *
 * @param level that was asked for
 * @param met whether that level, and those below it on a ladder, are reached
 * @param items every item that concerns the subject, in the order of the rule set
 * @param reached highest level whose demands, and those of the levels below it, are met; for columns that are no ladder
 *     the level asked for, if it is met
 * @param next the level above it
 * @param lacking what the next level still needs
 */
public record Report(
        Level level,
        boolean met,
        List<ItemResult> items,
        Optional<Level> reached,
        Optional<Level> next,
        List<ItemResult> lacking) {
    /** Must-items that are missing at the level asked for: they block a submission as conforming. */
    public List<ItemResult> missingMust() {
        return missing(Demand.MUST);
    }

    /** Should-items that are missing at the level asked for. */
    public List<ItemResult> missingShould() {
        return missing(Demand.SHOULD);
    }

    private List<ItemResult> missing(Demand demand) {
        return items.stream()
                .filter(result -> !result.outcome().settled()
                        && result.demand().filter(demand::equals).isPresent())
                .toList();
    }
}
