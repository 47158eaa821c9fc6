package cn.zhian.project.rule.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Uniqueness;
import cn.zhian.platform.Versions;
import cn.zhian.project.definition.boundary.DefinitionView;
import cn.zhian.project.definition.control.DefinitionStore;
import cn.zhian.project.definition.entity.Definition;
import cn.zhian.project.definition.entity.DefinitionKind;
import cn.zhian.project.definition.entity.DefinitionState;
import cn.zhian.project.rule.control.RuleBook;
import cn.zhian.project.rule.control.RuleSetReader;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Scheme;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The regions' tables as versioned rule sets (WF-3). What is published never changes; an edit is a new version. */
@Stateless
public class RuleSets {
    private static final DefinitionKind KIND = DefinitionKind.RULE_SET;

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    DefinitionStore store;

    @Inject
    RuleBook book;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Those in force, by code. */
    @Requires(Permission.RULE_READ)
    public List<DefinitionView> list() {
        return store.allInForce(KIND).stream().map(RuleSets::view).toList();
    }

    /** All versions of one, newest first. */
    @Requires(Permission.RULE_READ)
    public List<DefinitionView> versions(String code) {
        return store.versions(KIND, code).stream().map(RuleSets::view).toList();
    }

    /**
     * One in full.
     *
     * @param number of the version; empty: the one in force
     * @throws NotFound if there is none
     */
    @Requires(Permission.RULE_READ)
    public RuleSetDetail get(String code, Optional<Integer> number) {
        Definition found = number.map(version -> store.version(KIND, code, version))
                .orElseGet(() -> store.inForce(KIND, code))
                .orElseThrow(() -> new NotFound("rule-set", code));
        return new RuleSetDetail(view(found), RuleSetReader.read(found.document()), found.document());
    }

    /**
     * Writes the draft of the next version, or another wording of it.
     *
     * @param version of the draft that the caller read; empty if there was none
     * @throws Invalid if the document is no rule set, or another one's
     * @throws Conflict if somebody wrote meanwhile
     */
    @Requires(Permission.RULE_WRITE)
    public RuleSetDetail write(String code, String document, OptionalLong version) {
        RuleSet rules = RuleSetReader.read(document);
        if (!rules.id().equals(code)) {
            throw new Invalid("id", "problem.definition.code", code);
        }
        checkLevels(rules);
        Definition draft = store.newest(KIND, code)
                .filter(newest -> newest.state() == DefinitionState.DRAFT)
                .map(existing -> rewritten(existing, document, version))
                .orElseGet(() -> begun(code, document));
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.version"));
        record("rule-set.write", draft);
        return new RuleSetDetail(view(draft), rules, document);
    }

    /** Puts the draft in force; projects that were judged by an older version keep it. */
    @Requires(Permission.RULE_WRITE)
    public DefinitionView publish(String code, OptionalLong version) {
        Definition draft = draft(code);
        Versions.check(version, draft.version());
        draft.publish(callers.current().userId(), clock.instant());
        entities.flush();
        record("rule-set.publish", draft);
        return view(draft);
    }

    /** Throws the draft away. */
    @Requires(Permission.RULE_WRITE)
    public void discard(String code) {
        Definition draft = draft(code);
        store.remove(draft);
        record("rule-set.discard", draft);
    }

    /** A level that communities are held to must not go. */
    private void checkLevels(RuleSet rules) {
        List<FieldError> gone = book.inForce().schemes().stream()
                .filter(scheme -> scheme.ruleSet().equals(rules.id()))
                .map(Scheme::level)
                .distinct()
                .filter(level -> rules.level(level).isEmpty())
                .map(level -> FieldError.of("levels", "problem.definition.level-in-use", level))
                .toList();
        if (!gone.isEmpty()) {
            throw new Invalid(gone);
        }
    }

    private Definition rewritten(Definition draft, String document, OptionalLong version) {
        Versions.check(version, draft.version());
        draft.become(document);
        return draft;
    }

    private Definition begun(String code, String document) {
        int number = store.newest(KIND, code).map(Definition::number).orElse(0) + 1;
        Definition draft =
                Definition.draft(KIND, code, number, document, callers.current().userId(), clock.instant());
        store.add(draft);
        return draft;
    }

    private Definition draft(String code) {
        return store.newest(KIND, code)
                .filter(newest -> newest.state() == DefinitionState.DRAFT)
                .orElseThrow(() -> new NotFound("rule-set-draft", code));
    }

    private void record(String action, Definition draft) {
        audit.record(
                new Act(action, String.valueOf(draft.id()), OptionalLong.empty(), draft.code() + " " + draft.number()));
    }

    private static DefinitionView view(Definition found) {
        RuleSet rules = RuleSetReader.read(found.document());
        return new DefinitionView(
                found.code(),
                found.number(),
                found.version(),
                found.state(),
                rules.name(),
                rules.source(),
                found.shipped().isPresent(),
                found.madeAt(),
                found.publishedAt());
    }
}
