package cn.zhian.programme.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Slice;
import cn.zhian.platform.Uniqueness;
import cn.zhian.programme.control.Offsets;
import cn.zhian.programme.control.ProgrammeBook;
import cn.zhian.programme.control.Scope;
import cn.zhian.programme.control.SubsidyList;
import cn.zhian.programme.entity.Programme;
import cn.zhian.programme.entity.SubsidyGrant;
import cn.zhian.programme.entity.SubsidyRule;
import cn.zhian.project.process.entity.Project;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Subsidies (以奖代补): who came to one, and what the finance bureau grants. No source says an amount. */
@Stateless
public class Subsidies {
    private static final int LONGEST_BASIS = 200;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    ProgrammeBook book;

    @Inject
    SubsidyList list;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A part of the list of a programme, those without an amount first. */
    @Requires(Permission.PROGRAMME_READ)
    public List<SubsidyLine> page(String programme, SubsidySearch search, int offset, int size) {
        return list.page(scope(programme), search, offset, Slice.checkSize(size));
    }

    /** The same, for those who read on by a cursor. */
    @Requires(Permission.PROGRAMME_READ)
    public Slice<SubsidyLine> slice(String programme, SubsidySearch search, int size, Optional<String> cursor) {
        Scope scope = scope(programme);
        return Offsets.slice((offset, part) -> list.page(scope, search, offset, part), size, cursor);
    }

    /** How many there are, and what is granted altogether. */
    @Requires(Permission.PROGRAMME_READ)
    public SubsidyList.Total total(String programme, SubsidySearch search) {
        return list.total(scope(programme), search);
    }

    /**
     * Enters what a project is granted, at its subsidy task; afterwards only what was not entered then.
     *
     * @param amount yuan, from 0, at most two decimals
     * @param basis decision or rule that it rests on, 1 to 200 characters
     * @throws NotFound if there is no such project for the caller
     * @throws Conflict if the project has not come to its subsidy, or the task is closed over an amount
     */
    @Requires(Permission.SUBSIDY_WRITE)
    public void enter(long projectId, BigDecimal amount, String basis) {
        Caller caller = callers.current();
        check(amount, basis);
        Project project = Optional.ofNullable(entities.find(Project.class, projectId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("project", projectId));
        caller.requireVisible(project.communityId(), "project", projectId);
        boolean closed = closed(project);
        SubsidyGrant grant = entities.find(SubsidyGrant.class, projectId);
        if (grant != null && closed) {
            throw new Conflict("problem.programme.subsidy-closed");
        }
        if (grant == null) {
            grant = new SubsidyGrant(projectId);
        }
        grant.become(amount.setScale(2, RoundingMode.UNNECESSARY), basis.strip(), caller.userId(), clock.instant());
        entities.persist(grant);
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.version"));
        audit.record(Act.of("subsidy.enter", projectId, project.communityId(), amount.toPlainString()));
    }

    private static void check(BigDecimal amount, String basis) {
        new Checks()
                .required("amount", amount)
                .that(
                        amount == null
                                || amount.signum() >= 0
                                        && amount.compareTo(MOST) < 0
                                        && amount.stripTrailingZeros().scale() <= 2,
                        "amount",
                        "problem.programme.amount")
                .text("basis", basis, LONGEST_BASIS)
                .done();
    }

    /** Whether the subsidy task is completed. @throws Conflict if the project has not come to it */
    private boolean closed(Project project) {
        List<String> tasks = book.all().stream()
                .map(Programme::subsidy)
                .flatMap(Optional::stream)
                .map(SubsidyRule::task)
                .toList();
        return entities.createQuery(
                        "SELECT t.status FROM ProjectTask t WHERE t.projectId = :project AND t.task IN :tasks"
                                + " ORDER BY t.round DESC",
                        cn.zhian.project.process.entity.TaskStatus.class)
                .setParameter("project", project.id())
                .setParameter("tasks", tasks.isEmpty() ? List.of("-") : tasks)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(status -> !status.pending())
                .orElseThrow(() -> new Conflict("problem.programme.no-subsidy-task"));
    }

    private Scope scope(String programme) {
        return new Scope(book.get(programme), callers.current().domain(), clock.instant());
    }
}
