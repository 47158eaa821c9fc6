package cn.zhian.project.rule.control;

import cn.zhian.project.rule.entity.Coverage;
import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.ItemResult;
import cn.zhian.project.rule.entity.Level;
import cn.zhian.project.rule.entity.MissingShould;
import cn.zhian.project.rule.entity.Outcome;
import cn.zhian.project.rule.entity.Proof;
import cn.zhian.project.rule.entity.Report;
import cn.zhian.project.rule.entity.RuleItem;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Statement;
import cn.zhian.project.rule.entity.StatementKind;
import cn.zhian.project.rule.entity.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a subject against a rule set, item by item (WF-3). Pure: the same input gives the same report. */
public final class ConformityCheck {
    private final RuleSet rules;
    private final Subject subject;
    private final EquipmentIndex index;
    private final Map<String, Finding> findings = new HashMap<>();

    private ConformityCheck(RuleSet rules, Subject subject) {
        this.rules = rules;
        this.subject = subject;
        this.index = new EquipmentIndex(subject);
    }

    /** What an item comes to before any level's demand is looked at. */
    private record Finding(Outcome outcome, List<Coverage> coverages, Optional<String> statement) {}

    /** @throws IllegalArgumentException if the rule set has no such level */
    public static Report check(RuleSet rules, String levelId, Subject subject) {
        Level level = rules.level(levelId)
                .orElseThrow(() -> new IllegalArgumentException("No level " + levelId + " in " + rules.id()));
        return new ConformityCheck(rules, subject).report(level);
    }

    private Report report(Level level) {
        rules.items().stream()
                .filter(item -> item.concerns(subject.traits()))
                .forEach(item -> findings.put(item.id(), finding(item)));
        Optional<Level> reached = reached(level);
        Optional<Level> next =
                rules.ladder() ? above(reached) : Optional.of(level).filter(one -> reached.isEmpty());
        return new Report(
                level,
                reaches(reached, level),
                results(level),
                reached,
                next,
                next.map(this::lacking).orElse(List.of()));
    }

    private Optional<Level> reached(Level asked) {
        if (!rules.ladder()) {
            return Optional.of(asked).filter(this::met);
        }
        return rules.levels().stream().takeWhile(this::met).reduce((lower, higher) -> higher);
    }

    private boolean reaches(Optional<Level> reached, Level asked) {
        return reached.filter(
                        level -> rules.levels().indexOf(level) >= rules.levels().indexOf(asked))
                .isPresent();
    }

    private Optional<Level> above(Optional<Level> reached) {
        int next = reached.map(rules.levels()::indexOf).orElse(-1) + 1;
        return next < rules.levels().size() ? Optional.of(rules.levels().get(next)) : Optional.empty();
    }

    private boolean met(Level level) {
        return lacking(level).isEmpty();
    }

    private List<ItemResult> lacking(Level level) {
        return results(level).stream().filter(this::blocks).toList();
    }

    private boolean blocks(ItemResult result) {
        if (result.outcome().settled() || result.demand().isEmpty()) {
            return false;
        }
        return switch (result.demand().get()) {
            case MUST -> true;
            case SHOULD -> rules.missingShould() == MissingShould.COMPENSATION;
            case OPTIONAL -> false;
        };
    }

    private List<ItemResult> results(Level level) {
        return rules.items().stream()
                .filter(item -> findings.containsKey(item.id()))
                .map(item -> result(item, item.demand(level.id())))
                .toList();
    }

    private ItemResult result(RuleItem item, Optional<Demand> demand) {
        Finding finding = findings.get(item.id());
        if (finding.outcome() == Outcome.MISSING) {
            if (isFulfilled(item.alternative())) {
                return new ItemResult(item, demand, Outcome.BY_ALTERNATIVE, finding.coverages(), item.alternative());
            }
            Optional<String> mended = mending(item, demand);
            if (mended.isPresent()) {
                Outcome outcome = demand.get() == Demand.MUST ? Outcome.STRENGTHENED : Outcome.COMPENSATED;
                return new ItemResult(item, demand, outcome, finding.coverages(), mended);
            }
        }
        return new ItemResult(item, demand, finding.outcome(), finding.coverages(), finding.statement());
    }

    private boolean isFulfilled(Optional<String> itemId) {
        return itemId.map(findings::get)
                .filter(finding -> finding.outcome() == Outcome.FULFILLED)
                .isPresent();
    }

    private Optional<String> mending(RuleItem item, Optional<Demand> demand) {
        if (demand.filter(Demand.SHOULD::equals).isPresent()) {
            return stated(item, StatementKind.COMPENSATION);
        }
        return demand.filter(Demand.MUST::equals).isPresent() && rules.strengthening()
                ? stated(item, StatementKind.STRENGTHENING)
                : Optional.empty();
    }

    private Finding finding(RuleItem item) {
        List<Coverage> coverages = item.proof().stream()
                .filter(Proof.ByDevices.class::isInstance)
                .map(Proof.ByDevices.class::cast)
                .map(index::coverage)
                .toList();
        Optional<String> notHere = stated(item, StatementKind.NOT_APPLICABLE).or(() -> nothingToCover(item, coverages));
        if (notHere.isPresent()) {
            return new Finding(Outcome.NOT_APPLICABLE, coverages, notHere);
        }
        boolean byDevices = coverages.stream().allMatch(Coverage::complete);
        boolean statementNeeded = coverages.size() < item.proof().size();
        Optional<String> done = stated(item, StatementKind.DONE);
        boolean fulfilled = byDevices && (!statementNeeded || done.isPresent());
        return new Finding(fulfilled ? Outcome.FULFILLED : Outcome.MISSING, coverages, done);
    }

    private Optional<String> nothingToCover(RuleItem item, List<Coverage> coverages) {
        boolean nothing = coverages.size() == item.proof().size()
                && coverages.stream()
                        .allMatch(coverage ->
                                coverage.needed() == 0 && coverage.unknown().isEmpty());
        return nothing ? Optional.of(index.reasons(coverages)) : Optional.empty();
    }

    private Optional<String> stated(RuleItem item, StatementKind kind) {
        return subject.statements().getOrDefault(item.id(), List.of()).stream()
                .filter(statement -> statement.kind() == kind)
                .map(Statement::text)
                .findFirst();
    }
}
