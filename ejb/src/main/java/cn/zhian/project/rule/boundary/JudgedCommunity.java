package cn.zhian.project.rule.boundary;

import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.project.rule.entity.ItemResult;
import cn.zhian.project.rule.entity.Report;
import cn.zhian.project.rule.entity.Scheme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A community and what the check says about it; empty if no table applies. */
record JudgedCommunity(CommunityRef community, Optional<Scheme> scheme, Optional<Report> report) {
    /** In the overview. */
    CheckLine line() {
        return new CheckLine(
                community.id(),
                community.code(),
                community.name(),
                scheme.map(Scheme::ruleSet),
                report.map(Report::level),
                report.flatMap(Report::reached),
                report.map(Report::met).orElse(false),
                report.map(one -> one.missingMust().size()).orElse(0),
                report.map(one -> one.missingShould().size()).orElse(0));
    }

    /** What is different under other rules; empty if nothing is. */
    Optional<CheckChange> becoming(JudgedCommunity other) {
        List<ItemName> missing = other.missingUnless(this);
        List<ItemName> settled = missingUnless(other);
        boolean same = line().equals(other.line()) && missing.isEmpty() && settled.isEmpty();
        return same ? Optional.empty() : Optional.of(new CheckChange(line(), other.line(), missing, settled));
    }

    private List<ItemName> missingUnless(JudgedCommunity other) {
        Set<String> there = other.missing().map(result -> result.item().id()).collect(Collectors.toSet());
        return missing()
                .filter(result -> !there.contains(result.item().id()))
                .map(result -> ItemName.of(result.item(), result.demand()))
                .toList();
    }

    private Stream<ItemResult> missing() {
        return report.stream().flatMap(one -> Stream.concat(one.missingMust().stream(), one.missingShould().stream()));
    }
}
