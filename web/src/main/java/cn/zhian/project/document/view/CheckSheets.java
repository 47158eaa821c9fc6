package cn.zhian.project.document.view;

import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.view.Bundle;
import cn.zhian.platform.view.Language;
import cn.zhian.platform.view.Texts;
import cn.zhian.project.definition.Label;
import cn.zhian.project.document.boundary.DocumentFile;
import cn.zhian.project.document.boundary.PrintedChecks;
import cn.zhian.project.document.entity.CheckSheet;
import cn.zhian.project.rule.boundary.CheckView;
import cn.zhian.project.rule.boundary.ConformityChecks;
import cn.zhian.project.rule.entity.Level;
import cn.zhian.project.rule.entity.Report;
import cn.zhian.project.view.CheckedItem;
import cn.zhian.project.view.CheckedItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A community's check as PDF, in the reader's language; the items are in the words of their source. */
@ApplicationScoped
public class CheckSheets {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.SHOWN);

    @Inject
    ConformityChecks checks;

    @Inject
    PrintedChecks printing;

    @Inject
    CheckedItems words;

    @Inject
    Texts texts;

    @Inject
    Language language;

    /**
     * Checks the community and prints what came of it.
     *
     * @throws cn.zhian.platform.NotFound if there is none, or not for the caller
     * @throws cn.zhian.platform.Conflict if no table applies to its division
     */
    public DocumentFile pdf(long communityId) {
        CheckView check = checks.check(communityId).orElseThrow(() -> new Conflict("problem.conflict.no-scheme"));
        return printing.print(communityId, sheet(check, printing.community(communityId)));
    }

    private CheckSheet sheet(CheckView check, CommunityRef community) {
        return new CheckSheet(
                text("check.title"),
                facts(check, community),
                Stream.of("item", "demand", "outcome", "evidence")
                        .map(name -> texts.get("rule").get("check." + name))
                        .toList(),
                words.of(check).stream().map(this::item).toList(),
                text("check.page"),
                check.at());
    }

    private List<CheckSheet.Fact> facts(CheckView check, CommunityRef community) {
        Bundle rule = texts.get("rule");
        Report report = check.report();
        String principle = check.scheme().principle() ? " · " + rule.get("check.principle") : "";
        return List.of(
                new CheckSheet.Fact(rule.get("checks.community"), community.name()),
                new CheckSheet.Fact(rule.get("checks.code"), community.code()),
                new CheckSheet.Fact(
                        text("check.table"),
                        word(check.rules().name()) + " · " + rule.format("check.version", check.ruleSet()) + " · "
                                + check.scheme().source()),
                new CheckSheet.Fact(
                        rule.get("checks.required"), word(report.level().name()) + principle),
                new CheckSheet.Fact(rule.get("checks.reached"), level(report.reached())),
                new CheckSheet.Fact(text("check.next"), next(report)),
                new CheckSheet.Fact(
                        rule.get("checks.missing-must"),
                        "" + report.missingMust().size()),
                new CheckSheet.Fact(
                        rule.get("checks.missing-should"),
                        "" + report.missingShould().size()),
                new CheckSheet.Fact(text("check.at"), TIME.format(check.at())));
    }

    private CheckSheet.Item item(CheckedItem item) {
        List<String> evidence = new ArrayList<>(item.counts());
        if (!item.statement().isEmpty()) {
            evidence.add(item.statement());
        }
        if (!item.devices().isEmpty()) {
            evidence.add(String.join(texts.get("rule").get("check.separator"), item.devices()));
        }
        String demand = item.demand() == null ? texts.get("rule").get("check.not-asked") : texts.label(item.demand());
        boolean missing = item.kind().equals("bad");
        return new CheckSheet.Item(item.group(), item.name(), demand, texts.label(item.outcome()), missing, evidence);
    }

    private String next(Report report) {
        return report.next()
                .map(level -> texts.get("rule")
                        .format(
                                "check.next",
                                word(level.name()),
                                report.lacking().size()))
                .orElseGet(() -> text(report.reached().isPresent() ? "check.highest" : "check.no-next"));
    }

    private String level(Optional<Level> level) {
        return level.map(reached -> word(reached.name())).orElseGet(() -> text("check.no-level"));
    }

    private String word(Label label) {
        return language.getLocale().getLanguage().equals("zh") ? label.zh() : label.en();
    }

    private String text(String key) {
        return texts.get("document").get(key);
    }
}
