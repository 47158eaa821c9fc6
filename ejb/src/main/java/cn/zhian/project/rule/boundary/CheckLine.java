package cn.zhian.project.rule.boundary;

import cn.zhian.project.rule.entity.Level;
import java.util.Optional;

/**
 * A community in the overview of checks.
 *
 * @param communityId its id
 * @param code 15 digits
 * @param name of the community
 * @param ruleSet code of the table; empty if none applies to its division
 * @param required level asked for
 * @param reached level reached
 * @param met whether the required level is reached
 * @param missingMust must-items missing at the required level
 * @param missingShould should-items missing at the required level
 */
public record CheckLine(
        long communityId,
        String code,
        String name,
        Optional<String> ruleSet,
        Optional<Level> required,
        Optional<Level> reached,
        boolean met,
        int missingMust,
        int missingShould) {}
