package cn.zhian.programme.entity;

import cn.zhian.platform.Clocks;
import cn.zhian.project.definition.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day until which a programme wants something reached.
 *
 * @param day the last day that counts, in China
 * @param name for example 2020年
 * @param measure what is counted
 * @param targets of all communities and of classes; a class without one has none here
 * @param source clause that says so
 */
public record Deadline(LocalDate day, Label name, Measure measure, List<Target> targets, String source) {
    /** The first moment after it. */
    public Instant end() {
        return day.plusDays(1).atStartOfDay(Clocks.SHOWN).toInstant();
    }

    /** The target of a class, or of all. @param communityClass empty: of all */
    public Optional<Target> target(Optional<String> communityClass) {
        return targets.stream()
                .filter(target -> target.communityClass().equals(communityClass))
                .findFirst();
    }
}
