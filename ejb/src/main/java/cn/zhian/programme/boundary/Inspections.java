package cn.zhian.programme.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Cursors;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Slice;
import cn.zhian.platform.Uniqueness;
import cn.zhian.programme.control.InspectionCalendar;
import cn.zhian.programme.control.Offsets;
import cn.zhian.programme.entity.Inspection;
import cn.zhian.programme.entity.InspectionOutcome;
import cn.zhian.programme.entity.InspectionResult;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Unannounced inspections of accepted communities (WF-7; 广元市智慧平安小区建设标准: 住建、公安部门不定期组织开展技防检查). */
@Stateless
public class Inspections {
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_REMARK = 1_000;
    private static final int FURTHEST_YEARS = 2;

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    InspectionCalendar calendar;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A part of the inspections, newest first. */
    @Requires(Permission.PROGRAMME_READ)
    public Slice<InspectionView> list(InspectionFilter filter, int size, Optional<String> cursor) {
        Slice.checkSize(size);
        List<Inspection> read = new Conditions()
                .within("community_id", callers.current().domain().communities())
                .andIf("community_id = ?", filter.communityId())
                .andIf("(outcome IS NULL) = ?", filter.open())
                .andIf("id < ?", Cursors.id(cursor))
                .rows(entities, "SELECT * FROM inspection", "ORDER BY id DESC", Inspection.class, 0, size + 1);
        return Slice.cut(read, size, one -> String.valueOf(one.id())).map(InspectionView::of);
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.PROGRAMME_READ)
    public InspectionView get(long id) {
        Inspection found =
                Optional.ofNullable(entities.find(Inspection.class, id)).orElseThrow(() -> missing(id));
        callers.current().requireVisible(found.communityId(), "inspection", id);
        return InspectionView.of(found);
    }

    /** A part of the accepted communities, by the day of their planned or due inspection. */
    @Requires(Permission.PROGRAMME_READ)
    public List<InspectionDue> calendar(InspectionSearch search, int offset, int size) {
        return calendar.page(callers.current().domain(), search, offset, Slice.checkSize(size));
    }

    /** The same, for those who read on by a cursor. */
    @Requires(Permission.PROGRAMME_READ)
    public Slice<InspectionDue> calendar(InspectionSearch search, int size, Optional<String> cursor) {
        Domain domain = callers.current().domain();
        return Offsets.slice((offset, part) -> calendar.page(domain, search, offset, part), size, cursor);
    }

    /** How many there are. */
    @Requires(Permission.PROGRAMME_READ)
    public long countCalendar(InspectionSearch search) {
        return calendar.count(callers.current().domain(), search);
    }

    /** One accepted community. @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.PROGRAMME_READ)
    public InspectionDue due(long communityId) {
        return find(communityId).orElseThrow(() -> new NotFound("community", communityId));
    }

    /**
     * Plans one.
     *
     * @param day today or later, in China
     * @throws Conflict if the community has not passed acceptance, or has one planned
     */
    @Requires(Permission.INSPECTION_WRITE)
    public InspectionView plan(long communityId, LocalDate day, Optional<String> note) {
        Caller caller = callers.current();
        caller.requireCommunity(communityId);
        LocalDate today = calendar.today();
        new Checks()
                .required("plannedOn", day)
                .that(day == null || !day.isBefore(today), "plannedOn", "problem.inspection.past")
                .that(
                        day == null || day.isBefore(today.plusYears(FURTHEST_YEARS)),
                        "plannedOn",
                        "problem.inspection.far",
                        FURTHEST_YEARS)
                .optionalText("note", note, LONGEST_NOTE)
                .done();
        if (find(communityId).isEmpty()) {
            throw new Conflict("problem.inspection.not-accepted");
        }
        Inspection planned = new Inspection(communityId, day, note, caller.userId(), clock.instant());
        entities.persist(planned);
        Uniqueness.flush(entities, () -> new Conflict("problem.inspection.planned"));
        audit.record(Act.of("inspection.plan", planned.id(), communityId, day.toString()));
        return InspectionView.of(planned);
    }

    /**
     * Records what it found, once.
     *
     * @throws NotFound if there is none, or not for the caller
     * @throws Conflict if it has a result
     */
    @Requires(Permission.INSPECTION_WRITE)
    public InspectionView record(long id, InspectionResult result) {
        Caller caller = callers.current();
        Inspection found = Optional.ofNullable(entities.find(Inspection.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> missing(id));
        caller.requireVisible(found.communityId(), "inspection", id);
        check(result);
        if (found.result().isPresent()) {
            throw new Conflict("problem.inspection.recorded");
        }
        found.become(result, caller.userId(), clock.instant());
        entities.flush();
        audit.record(Act.of(
                "inspection.record", id, found.communityId(), result.outcome().name()));
        return InspectionView.of(found);
    }

    private void check(InspectionResult result) {
        boolean faults = result.outcome() == InspectionOutcome.FAULTS;
        LocalDate day = result.inspectedOn();
        Checks checks = new Checks()
                .required("outcome", result.outcome())
                .required("inspectedOn", day)
                .that(day == null || !day.isAfter(calendar.today()), "inspectedOn", "problem.inspection.future")
                .optionalText("remark", result.remark(), LONGEST_REMARK);
        if (faults) {
            checks.required("remark", result.remark().orElse(null))
                    .required("dueOn", result.dueOn().orElse(null))
                    .that(
                            day == null
                                    || result.dueOn().isEmpty()
                                    || result.dueOn().get().isAfter(day),
                            "dueOn",
                            "problem.inspection.due");
        } else {
            checks.that(result.dueOn().isEmpty(), "dueOn", "problem.inspection.no-due");
        }
        checks.done();
    }

    private Optional<InspectionDue> find(long communityId) {
        return calendar.page(callers.current().domain(), InspectionSearch.of(communityId), 0, 1).stream()
                .findFirst();
    }

    private static NotFound missing(long id) {
        return new NotFound("inspection", id);
    }
}
