package cn.zhian.project.rule.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.NotFound;
import cn.zhian.project.definition.control.DefinitionStore;
import cn.zhian.project.definition.entity.Definition;
import cn.zhian.project.definition.entity.DefinitionKind;
import cn.zhian.project.definition.entity.DefinitionState;
import cn.zhian.project.rule.control.FactStore;
import cn.zhian.project.rule.control.RuleSetReader;
import cn.zhian.project.rule.entity.StatementKind;
import cn.zhian.project.rule.entity.Trait;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a community has that rules count against, and what is stated about their items. */
@Stateless
public class CommunityFacts {
    private static final int LONGEST_ID = 60;
    private static final int MOST_PLACES = 100_000;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_STATEMENT = 1_000;

    /** Traits that a community's kind says already. */
    private static final Set<Trait> BY_KIND = EnumSet.of(
            Trait.CLOSED, Trait.SEMI_OPEN, Trait.OPEN, Trait.VILLAGE, Trait.SINGLE_BUILDING, Trait.RESETTLEMENT);

    @Inject
    FactStore store;

    @Inject
    DefinitionStore definitions;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** @throws cn.zhian.platform.NotFound if the community is not for the caller */
    @Requires(Permission.RULE_READ)
    public FactSheet get(long communityId) {
        callers.current().requireVisible(communityId, "community", communityId);
        return store.sheets(List.of(communityId)).get(communityId);
    }

    /**
     * Says how many places of each kind there are, and what the community is beyond its kind; replaces both.
     *
     * @throws cn.zhian.platform.Invalid if a number is out of range or a reason is missing; nothing is changed
     */
    @Requires(Permission.FACT_WRITE)
    public FactSheet describe(long communityId, Set<Trait> traits, List<PlaceCount> places) {
        callers.current().requireVisible(communityId, "community", communityId);
        check(traits, places);
        store.replaceTraits(communityId, traits);
        store.replacePlaces(communityId, places);
        audit.record(Act.of("community.describe", communityId, communityId, places.size() + " places"));
        return store.sheets(List.of(communityId)).get(communityId);
    }

    /**
     * States something about an item, in place of an earlier statement of that kind.
     *
     * @throws NotFound if no published version of the rule set has the item; projects may still be judged by older ones
     */
    @Requires(Permission.FACT_WRITE)
    public void state(long communityId, ItemStatement statement) {
        Caller caller = callers.current();
        caller.requireVisible(communityId, "community", communityId);
        new Checks().text("text", statement.text(), LONGEST_STATEMENT).done();
        requireItem(statement);
        store.state(communityId, statement, caller.userId(), clock.instant());
        audit.record(Act.of("item.state", communityId, communityId, statement.item() + " " + statement.kind()));
    }

    /** Takes a statement back; nothing happens if there is none. */
    @Requires(Permission.FACT_WRITE)
    public void withdraw(long communityId, String ruleSet, String item, StatementKind kind) {
        callers.current().requireVisible(communityId, "community", communityId);
        if (store.withdraw(communityId, ruleSet, item, kind)) {
            audit.record(Act.of("item.withdraw", communityId, communityId, item + " " + kind));
        }
    }

    private void requireItem(ItemStatement statement) {
        List<Definition> versions = statement.ruleSet().length() > LONGEST_ID
                ? List.of()
                : definitions.versions(DefinitionKind.RULE_SET, statement.ruleSet()).stream()
                        .filter(version -> version.state() == DefinitionState.PUBLISHED)
                        .toList();
        if (versions.isEmpty()) {
            throw new NotFound("rule-set", statement.ruleSet());
        }
        versions.stream()
                .filter(version -> RuleSetReader.read(version.document())
                        .item(statement.item())
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound("rule-item", statement.item()));
    }

    private static void check(Set<Trait> traits, List<PlaceCount> places) {
        Checks checks = new Checks();
        traits.stream()
                .filter(BY_KIND::contains)
                .forEach(trait -> checks.error("traits", "problem.trait.by-kind", trait));
        Set<Enum<?>> seen = new HashSet<>();
        for (int i = 0; i < places.size(); i++) {
            PlaceCount place = places.get(i);
            String field = "places[" + i + "]";
            checks.that(seen.add(place.place()), field + ".place", "problem.place.twice");
            checks.range(field + ".number", Optional.of(place.number()), 0, MOST_PLACES);
            checks.that(place.number() != 0 || place.reason().isPresent(), field + ".reason", "problem.place.reason");
            place.reason().ifPresent(reason -> checks.text(field + ".reason", reason, LONGEST_REASON));
        }
        checks.done();
    }
}
