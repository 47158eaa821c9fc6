package cn.zhian.programme.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Divisions;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.Slice;
import cn.zhian.platform.Uniqueness;
import cn.zhian.platform.Versions;
import cn.zhian.programme.control.CommunityList;
import cn.zhian.programme.control.Coverages;
import cn.zhian.programme.control.Offsets;
import cn.zhian.programme.control.ProgrammeBook;
import cn.zhian.programme.control.ProgrammeCounts;
import cn.zhian.programme.control.ProgrammeReader;
import cn.zhian.programme.control.RectificationList;
import cn.zhian.programme.control.RectificationList.TownCount;
import cn.zhian.programme.control.Scope;
import cn.zhian.programme.entity.Programme;
import cn.zhian.programme.entity.Verdict;
import cn.zhian.project.definition.control.DefinitionStore;
import cn.zhian.project.definition.entity.Definition;
import cn.zhian.project.definition.entity.DefinitionKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Programmes, and how far the communities of the caller's domain are (WF-6). */
@Stateless
public class Programmes {
    private static final DefinitionKind KIND = DefinitionKind.PROGRAMME;
    private static final TownCount NONE = new TownCount("", 0, 0);

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    DefinitionStore store;

    @Inject
    ProgrammeBook book;

    @Inject
    ProgrammeCounts counts;

    @Inject
    CommunityList communities;

    @Inject
    RectificationList rectifications;

    @Inject
    Callers callers;

    @Inject
    Divisions divisions;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Those in force, by code. */
    @Requires(Permission.PROGRAMME_READ)
    public List<ProgrammeView> list() {
        return store.allInForce(KIND).stream().map(Programmes::view).toList();
    }

    /** One with its document. @throws cn.zhian.platform.NotFound if there is none */
    @Requires(Permission.PROGRAMME_READ)
    public ProgrammeDetail get(String code) {
        Definition found = book.definition(code);
        return new ProgrammeDetail(view(found), found.document());
    }

    /**
     * Puts another version in force; what was counted before stays as it was exported.
     *
     * @param number of the version that the caller read; empty for a new programme, or to take any
     * @throws Invalid if the document is no programme, or another one's
     * @throws Conflict if somebody wrote meanwhile
     * @throws cn.zhian.platform.Denied if the programme, as it is or as it is to be, is another region's
     */
    @Requires(Permission.RULE_WRITE)
    public ProgrammeDetail write(String code, String document, OptionalLong number) {
        Programme programme = ProgrammeReader.read(document);
        if (!programme.id().equals(code)) {
            throw new Invalid("id", "problem.definition.code", code);
        }
        Optional<Definition> newest = store.newest(KIND, code);
        newest.map(before -> ProgrammeReader.read(before.document()).division())
                .ifPresent(before -> divisions.require(List.of(before)));
        divisions.require(List.of(programme.division()));
        int last = newest.map(Definition::number).orElse(0);
        Versions.check(number, last);
        long user = callers.current().userId();
        Instant now = clock.instant();
        Definition made = Definition.draft(KIND, code, last + 1, document, user, now);
        made.publish(user, now, Optional.empty());
        store.add(made);
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.version"));
        audit.record(new Act(
                "programme.write", String.valueOf(made.id()), OptionalLong.empty(), code + " " + made.number()));
        return new ProgrammeDetail(view(made), document);
    }

    /** How far it is; a fixed number of statements however many communities there are. */
    @Requires(Permission.PROGRAMME_READ)
    public CoverageView coverage(String code) {
        ProgrammeView view = view(book.definition(code));
        Scope scope = scope(code);
        Coverages made = new Coverages(scope.programme(), counts.count(scope), scope.now());
        return new CoverageView(
                view,
                scope.now(),
                made.whole(),
                made.total(),
                made.towns(),
                made.classes(),
                made.states(),
                made.months());
    }

    /**
     * A part of the communities behind the figures.
     *
     * @param field to sort by: name, code, town, state or acceptedAt; empty or anything else: code
     */
    @Requires(Permission.PROGRAMME_READ)
    public List<CommunityLine> communities(
            String code, CommunitySearch search, Optional<String> field, boolean ascending, int offset, int size) {
        return communities.page(scope(code), search, field, ascending, offset, Slice.checkSize(size));
    }

    /** The same by code, for those who read on by a cursor. */
    @Requires(Permission.PROGRAMME_READ)
    public Slice<CommunityLine> communities(String code, CommunitySearch search, int size, Optional<String> cursor) {
        Scope scope = scope(code);
        return Offsets.slice(
                (offset, part) -> communities.page(scope, search, Optional.empty(), true, offset, part), size, cursor);
    }

    /** How many there are. */
    @Requires(Permission.PROGRAMME_READ)
    public long count(String code, CommunitySearch search) {
        return communities.count(scope(code), search);
    }

    /**
     * A part of the rectifications that are not reported, the latest due first.
     *
     * @param overdue only those that are late
     */
    @Requires(Permission.PROGRAMME_READ)
    public List<RectificationLine> rectifications(String code, boolean overdue, int offset, int size) {
        return rectifications.page(scope(code), overdue, offset, Slice.checkSize(size));
    }

    /** The same, for those who read on by a cursor. */
    @Requires(Permission.PROGRAMME_READ)
    public Slice<RectificationLine> rectifications(String code, boolean overdue, int size, Optional<String> cursor) {
        Scope scope = scope(code);
        return Offsets.slice((offset, part) -> rectifications.page(scope, overdue, offset, part), size, cursor);
    }

    /** How many there are. */
    @Requires(Permission.PROGRAMME_READ)
    public long countRectifications(String code, boolean overdue) {
        return rectifications.count(scope(code), overdue);
    }

    /** The figures of each town (考核表). */
    @Requires(Permission.PROGRAMME_READ)
    public List<AssessmentLine> assessment(String code) {
        Scope scope = scope(code);
        Coverages made = new Coverages(scope.programme(), counts.count(scope), scope.now());
        Map<String, TownCount> mending = rectifications.byTown(scope);
        Map<String, TownCount> inspected = rectifications.inspections(scope);
        return made.towns().stream()
                .map(row -> line(row, mending.getOrDefault(row.key(), NONE), inspected.getOrDefault(row.key(), NONE)))
                .toList();
    }

    private static AssessmentLine line(CoverageRow row, TownCount mending, TownCount inspected) {
        return new AssessmentLine(
                Optional.of(row.key()).filter(town -> !town.isEmpty()),
                row.now(),
                Verdict.share(row.now().accepted(), row.now().communities()),
                mending.all(),
                mending.bad(),
                inspected.all(),
                inspected.bad());
    }

    private Scope scope(String code) {
        return new Scope(book.get(code), callers.current().domain(), clock.instant());
    }

    private static ProgrammeView view(Definition found) {
        Programme programme = ProgrammeReader.read(found.document());
        return new ProgrammeView(
                found.code(),
                found.number(),
                programme.name(),
                programme.source(),
                programme.division(),
                programme.communities(),
                programme.classes(),
                programme.deadlines(),
                programme.subsidy());
    }
}
