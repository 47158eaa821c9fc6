package cn.zhian.project.rule.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Divisions;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
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
import cn.zhian.project.rule.control.ItemPaths;
import cn.zhian.project.rule.control.RuleBook;
import cn.zhian.project.rule.control.RuleSetComparer;
import cn.zhian.project.rule.control.RuleSetReader;
import cn.zhian.project.rule.control.RuleSetTerritory;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.RuleSetComparison;
import cn.zhian.project.rule.entity.Scheme;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The regions' tables as versioned rule sets (WF-3). What is published never changes; an edit is a new version.
 * Only editors whose domain covers the division of a rule set write it.
 */
@Stateless
public class RuleSets {
    private static final DefinitionKind KIND = DefinitionKind.RULE_SET;
    private static final int LONGEST_REMARK = 200;

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    DefinitionStore store;

    @Inject
    RuleBook book;

    @Inject
    RuleSetTerritory territory;

    @Inject
    Divisions divisions;

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

    /** All, by code, with the drafts of the next versions and of those that were never published. */
    @Requires(Permission.RULE_READ)
    public List<RuleSetLine> lines() {
        Map<String, Definition> inForce =
                store.allInForce(KIND).stream().collect(Collectors.toMap(Definition::code, one -> one));
        return store.allNewest(KIND).stream()
                .map(newest -> new RuleSetLine(
                        newest.code(),
                        Optional.ofNullable(inForce.get(newest.code())).map(RuleSets::view),
                        Optional.of(newest).filter(RuleSets::drafted).map(RuleSets::view),
                        editable(newest.code())))
                .toList();
    }

    /** Whether the caller may write a rule set. */
    @Requires(Permission.RULE_READ)
    public boolean editable(String code) {
        return callers.current().may(Permission.RULE_WRITE)
                && territory.stored(code).stream().allMatch(divisions::held);
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
        return detail(found);
    }

    /** The draft of the next version, if one is being written. */
    @Requires(Permission.RULE_READ)
    public Optional<RuleSetDetail> findDraft(String code) {
        return store.newest(KIND, code).filter(RuleSets::drafted).map(RuleSets::detail);
    }

    /** What changed from one version to another. @throws NotFound if one of them is none */
    @Requires(Permission.RULE_READ)
    public RuleSetComparison compare(String code, int from, int to) {
        return RuleSetComparer.compare(
                get(code, Optional.of(from)).rules(), get(code, Optional.of(to)).rules());
    }

    /** What is wrong with a document; nothing is stored. */
    @Requires(Permission.RULE_WRITE)
    public List<DocumentError> errors(String code, String document) {
        try {
            RuleSet rules = RuleSetReader.read(document);
            checkCode(code, rules);
            checkLevels(rules);
            return List.of();
        } catch (Invalid e) {
            List<Optional<String>> ids = ItemPaths.ids(document);
            return e.errors().stream()
                    .map(error -> new DocumentError(error, ItemPaths.item(ids, error.field())))
                    .toList();
        }
    }

    /**
     * Writes the draft of the next version, or another wording of it.
     *
     * @param version of the draft that the caller read; empty if there was none
     * @throws Invalid if the document is no rule set, or another one's
     * @throws Conflict if somebody wrote meanwhile
     * @throws cn.zhian.platform.Denied if the rule set, as it is or as it is to be, is another region's
     */
    @Requires(Permission.RULE_WRITE)
    public RuleSetDetail write(String code, String document, OptionalLong version) {
        RuleSet rules = RuleSetReader.read(document);
        checkCode(code, rules);
        divisions.require(territory.stored(code));
        divisions.require(territory.of(rules));
        checkLevels(rules);
        Optional<Definition> newest = store.newest(KIND, code);
        Definition draft = newest.filter(RuleSets::drafted)
                .map(existing -> rewritten(existing, document, version))
                .orElseGet(() -> begun(code, document, newest, version));
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.version"));
        record("rule-set.write", draft, "");
        return new RuleSetDetail(view(draft), rules, document);
    }

    /** Puts the draft in force without a remark. */
    @Requires(Permission.RULE_WRITE)
    public DefinitionView publish(String code, OptionalLong version) {
        return publish(code, version, Optional.empty());
    }

    /**
     * Puts the draft in force; projects that were judged by an older version keep it.
     *
     * @param version of the draft that the caller read
     * @param remark why, at most 200 characters
     * @throws Conflict if somebody wrote meanwhile
     */
    @Requires(Permission.RULE_WRITE)
    public DefinitionView publish(String code, OptionalLong version, Optional<String> remark) {
        new Checks().optionalText("remark", remark, LONGEST_REMARK).done();
        Definition draft = draft(code);
        divisions.require(territory.stored(code));
        Versions.check(version, draft.version());
        checkLevels(RuleSetReader.read(draft.document()));
        draft.publish(
                callers.current().userId(),
                clock.instant(),
                remark.map(String::strip).filter(text -> !text.isEmpty()));
        entities.flush();
        record("rule-set.publish", draft, draft.remark().map(text -> " " + text).orElse(""));
        return view(draft);
    }

    /** Throws the draft away, whatever version it has. */
    @Requires(Permission.RULE_WRITE)
    public void discard(String code) {
        discard(code, OptionalLong.empty());
    }

    /** Throws the draft away. @throws Conflict if somebody wrote meanwhile */
    @Requires(Permission.RULE_WRITE)
    public void discard(String code, OptionalLong version) {
        Definition draft = draft(code);
        divisions.require(territory.stored(code));
        Versions.check(version, draft.version());
        store.remove(draft);
        record("rule-set.discard", draft, "");
    }

    private static void checkCode(String code, RuleSet rules) {
        if (!rules.id().equals(code)) {
            throw new Invalid("id", "problem.definition.code", code);
        }
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

    /** Who names no version has not seen the draft that is there. */
    private Definition rewritten(Definition draft, String document, OptionalLong version) {
        if (version.isEmpty()) {
            throw new Conflict("problem.conflict.draft", draft.code());
        }
        Versions.check(version, draft.version());
        draft.become(document);
        return draft;
    }

    /** Who names the version of a draft that is no more, because it was published or thrown away, is told so. */
    private Definition begun(String code, String document, Optional<Definition> newest, OptionalLong version) {
        if (version.isPresent()) {
            throw new Conflict("problem.conflict.version");
        }
        int number = newest.map(Definition::number).orElse(0) + 1;
        Definition draft =
                Definition.draft(KIND, code, number, document, callers.current().userId(), clock.instant());
        store.add(draft);
        return draft;
    }

    private Definition draft(String code) {
        return store.newest(KIND, code)
                .filter(RuleSets::drafted)
                .orElseThrow(() -> new NotFound("rule-set-draft", code));
    }

    private static boolean drafted(Definition definition) {
        return definition.state() == DefinitionState.DRAFT;
    }

    private void record(String action, Definition draft, String more) {
        audit.record(new Act(
                action, String.valueOf(draft.id()), OptionalLong.empty(), draft.code() + " " + draft.number() + more));
    }

    private static RuleSetDetail detail(Definition found) {
        return new RuleSetDetail(view(found), RuleSetReader.read(found.document()), found.document());
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
                rules.division(),
                found.shipped().isPresent(),
                found.madeAt(),
                found.publishedAt(),
                found.remark());
    }
}
