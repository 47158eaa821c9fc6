package cn.zhian.project.rule.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Divisions;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Uniqueness;
import cn.zhian.platform.Versions;
import cn.zhian.project.definition.JsonPart;
import cn.zhian.project.definition.Label;
import cn.zhian.project.definition.boundary.DefinitionView;
import cn.zhian.project.definition.control.DefinitionStore;
import cn.zhian.project.definition.entity.Definition;
import cn.zhian.project.definition.entity.DefinitionKind;
import cn.zhian.project.definition.entity.DefinitionState;
import cn.zhian.project.rule.control.RuleBook;
import cn.zhian.project.rule.control.RulesInForce;
import cn.zhian.project.rule.control.SchemeChanges;
import cn.zhian.project.rule.control.SchemeReader;
import cn.zhian.project.rule.control.SchemeWriter;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which table and process apply to which communities, as one versioned list: draft, preview, publish. An editor touches
 * only schemes of divisions that the editor's domain covers. Running projects keep the scheme they began with.
 */
@Stateless
public class Schemes {
    private static final DefinitionKind KIND = DefinitionKind.SCHEMES;
    private static final String CODE = ShippedSchemes.CODE;
    private static final Label NAME = new Label("适用范围", "Schemes");
    private static final int LONGEST_REMARK = 200;

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    DefinitionStore store;

    @Inject
    RuleBook book;

    @Inject
    Divisions divisions;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A version. @param number empty: the one in force; @throws NotFound if there is none */
    @Requires(Permission.RULE_READ)
    public SchemesDetail get(Optional<Integer> number) {
        return number.map(version -> store.version(KIND, CODE, version))
                .orElseGet(() -> store.inForce(KIND, CODE))
                .map(Schemes::detail)
                .orElseThrow(() -> new NotFound("schemes", CODE));
    }

    /** The draft of the next version, if one is being written. */
    @Requires(Permission.RULE_READ)
    public Optional<SchemesDetail> findDraft() {
        return newest().filter(Schemes::drafted).map(Schemes::detail);
    }

    /** All versions, newest first. */
    @Requires(Permission.RULE_READ)
    public List<DefinitionView> versions() {
        return store.versions(KIND, CODE).stream().map(Schemes::view).toList();
    }

    /** Whether the caller may write a scheme of a division. */
    @Requires(Permission.RULE_READ)
    public boolean editable(String division) {
        return callers.current().may(Permission.RULE_WRITE) && divisions.held(division);
    }

    /** Names of the processes in force, by code. */
    @Requires(Permission.RULE_READ)
    public Map<String, Label> processes() {
        return store.allInForce(DefinitionKind.PROCESS).stream()
                .collect(Collectors.toMap(
                        Definition::code,
                        process -> JsonPart.whole(process.document(), new Checks())
                                .get("name")
                                .label(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** Writes the draft as a list. @see #write(String, OptionalLong) */
    @Requires(Permission.RULE_WRITE)
    public SchemesDetail write(List<Scheme> schemes, OptionalLong version) {
        return write(SchemeWriter.write(schemes), version);
    }

    /**
     * Writes the draft of the next version, or another wording of it.
     *
     * @param version of the draft that the caller read; empty if there was none
     * @throws cn.zhian.platform.Invalid if a scheme names what there is not, with its place
     * @throws cn.zhian.platform.Denied if another region's schemes would change
     * @throws Conflict if somebody wrote meanwhile
     */
    @Requires(Permission.RULE_WRITE)
    public SchemesDetail write(String document, OptionalLong version) {
        List<Scheme> schemes = SchemeReader.read(document);
        check(schemes);
        Optional<Definition> newest = newest();
        requireOwn(newest.map(Schemes::schemes).orElse(List.of()), schemes);
        Definition draft = newest.filter(Schemes::drafted)
                .map(existing -> rewritten(existing, document, version))
                .orElseGet(() -> begun(document, newest, version));
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.version"));
        record("schemes.write", draft, "");
        return detail(draft);
    }

    /** Puts the draft in force; projects keep what they began with. @param remark why, at most 200 characters */
    @Requires(Permission.RULE_WRITE)
    public DefinitionView publish(OptionalLong version, Optional<String> remark) {
        new Checks().optionalText("remark", remark, LONGEST_REMARK).done();
        Definition draft = draft();
        Versions.check(version, draft.version());
        requireOwn(get(Optional.empty()).schemes(), schemes(draft));
        check(schemes(draft));
        draft.publish(
                callers.current().userId(),
                clock.instant(),
                remark.map(String::strip).filter(text -> !text.isEmpty()));
        entities.flush();
        record("schemes.publish", draft, draft.remark().map(text -> " " + text).orElse(""));
        return view(draft);
    }

    /** Throws the draft away. @throws cn.zhian.platform.Denied if it holds changes of another region */
    @Requires(Permission.RULE_WRITE)
    public void discard(OptionalLong version) {
        Definition draft = draft();
        Versions.check(version, draft.version());
        requireOwn(get(Optional.empty()).schemes(), schemes(draft));
        store.remove(draft);
        record("schemes.discard", draft, "");
    }

    private void requireOwn(List<Scheme> before, List<Scheme> after) {
        divisions.require(SchemeChanges.foreign(before, after, divisions::held));
    }

    private void check(List<Scheme> schemes) {
        RulesInForce rules = book.inForce();
        Set<String> processes = processes().keySet();
        Checks checks = new Checks();
        for (int i = 0; i < schemes.size(); i++) {
            Scheme scheme = schemes.get(i);
            String path = "schemes[" + i + "].";
            boolean known = rules.ruleSets().containsKey(scheme.ruleSet());
            checks.that(known, path + "ruleSet", "problem.scheme.rule-set", scheme.ruleSet());
            checks.that(!known || rules.exists(scheme), path + "level", "problem.definition.level", scheme.level());
            checks.that(
                    processes.contains(scheme.process()), path + "process", "problem.scheme.process", scheme.process());
        }
        checks.done();
    }

    private Definition rewritten(Definition draft, String document, OptionalLong version) {
        if (version.isEmpty()) {
            throw new Conflict("problem.conflict.draft", CODE);
        }
        Versions.check(version, draft.version());
        draft.become(document);
        return draft;
    }

    private Definition begun(String document, Optional<Definition> newest, OptionalLong version) {
        if (version.isPresent()) {
            throw new Conflict("problem.conflict.version");
        }
        int number = newest.map(Definition::number).orElse(0) + 1;
        Definition draft =
                Definition.draft(KIND, CODE, number, document, callers.current().userId(), clock.instant());
        store.add(draft);
        return draft;
    }

    private Optional<Definition> newest() {
        return store.newest(KIND, CODE);
    }

    private Definition draft() {
        return newest().filter(Schemes::drafted).orElseThrow(() -> new NotFound("schemes-draft", CODE));
    }

    private static boolean drafted(Definition definition) {
        return definition.state() == DefinitionState.DRAFT;
    }

    private static List<Scheme> schemes(Definition definition) {
        return SchemeReader.read(definition.document());
    }

    private void record(String action, Definition draft, String more) {
        audit.record(new Act(action, String.valueOf(draft.id()), OptionalLong.empty(), draft.number() + more));
    }

    private static SchemesDetail detail(Definition found) {
        return new SchemesDetail(view(found), schemes(found), found.document());
    }

    private static DefinitionView view(Definition found) {
        return new DefinitionView(
                found.code(),
                found.number(),
                found.version(),
                found.state(),
                NAME,
                "",
                Optional.empty(),
                found.shipped().isPresent(),
                found.madeAt(),
                found.publishedAt(),
                found.remark());
    }
}
