package cn.zhian.exchange.reconcile.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.exchange.delivery.boundary.TargetView;
import cn.zhian.exchange.delivery.boundary.Targets;
import cn.zhian.exchange.delivery.control.TargetRow;
import cn.zhian.exchange.delivery.control.TargetTable;
import cn.zhian.exchange.reconcile.control.CountTable;
import cn.zhian.exchange.reconcile.control.RunTable;
import cn.zhian.exchange.reconcile.entity.RunCount;
import cn.zhian.exchange.reconcile.entity.RunView;
import cn.zhian.exchange.tier.control.SqlWork;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Cursors;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.Slice;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Comparisons of what was sent to targets with what they hold, asked for and read by administrators. */
@Stateless
public class Reconciliation {
    private static final int SHOWN = 20;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    PersonalData personal;

    @Inject
    Targets targets;

    @Inject
    ReconcileWork work;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The newest of a target, at most 20. @throws NotFound if the caller sees no such target */
    @Requires(Permission.EXCHANGE_READ)
    public List<RunView> newest(long targetId) {
        targets.get(targetId);
        return SqlWork.on(source, connection -> new RunTable(connection).newest(targetId, SHOWN));
    }

    /** One. @throws NotFound if there is none */
    @Requires(Permission.EXCHANGE_READ)
    public RunView get(long targetId, long id) {
        targets.get(targetId);
        return SqlWork.on(source, connection -> new RunTable(connection).find(targetId, id))
                .orElseThrow(() -> new NotFound("exchange-reconciliation", id));
    }

    /**
     * A part of what came of one by community and kind, in the order of its coming.
     *
     * @param different those alone where the two sides differ
     * @param size 1 to {@link Slice#LARGEST}
     * @throws NotFound if there is no such comparison
     */
    @Requires(Permission.EXCHANGE_READ)
    public Slice<RunCount> counts(long targetId, long id, boolean different, Optional<String> cursor, int size) {
        int checked = Slice.checkSize(size);
        Optional<Long> after = Cursors.id(cursor);
        List<RunCount> read = of(targetId, id, counts -> counts.after(id, different, after, checked + 1));
        return Slice.cut(read, checked, line -> String.valueOf(line.id()));
    }

    /** A page of the same, where most differs first. */
    @Requires(Permission.EXCHANGE_READ)
    public List<RunCount> countPage(long targetId, long id, boolean different, int offset, int size) {
        return of(targetId, id, counts -> counts.page(id, different, offset, size));
    }

    /** How many lines there are. */
    @Requires(Permission.EXCHANGE_READ)
    public long countLines(long targetId, long id, boolean different) {
        return of(targetId, id, counts -> counts.count(id, different));
    }

    private interface Reading<T> {
        T of(CountTable counts) throws SQLException;
    }

    private <T> T of(long targetId, long id, Reading<T> reading) {
        get(targetId, id);
        return SqlWork.on(source, connection -> reading.of(new CountTable(connection)));
    }

    /** Whether a target can be compared. */
    @Requires(Permission.EXCHANGE_READ)
    public boolean comparable(long targetId) {
        targets.get(targetId);
        return new TargetTable(source, personal)
                .find(targetId)
                .map(TargetRow::plan)
                .filter(work::comparable)
                .isPresent();
    }

    /**
     * Begins one; it is under way within seconds.
     *
     * @param day in Asia/Shanghai, not ahead; empty for everything
     * @throws Invalid if the day is ahead
     * @throws Conflict if one waits or is under way, or the target's protocol can't be asked
     */
    @Requires(Permission.EXCHANGE_WRITE)
    public RunView begin(long targetId, Optional<LocalDate> day) {
        TargetView target = targets.get(targetId);
        LocalDate today = clock.instant().atZone(Clocks.SHOWN).toLocalDate();
        if (day.filter(today::isBefore).isPresent()) {
            throw new Invalid("day", "problem.reconcile.day");
        }
        if (!comparable(targetId)) {
            throw new Conflict("problem.reconcile.cannot", target.name());
        }
        String by = callers.current().username();
        long id = SqlWork.on(source, connection -> {
            RunTable runs = new RunTable(connection);
            if (runs.any(targetId)) {
                throw new Conflict("problem.reconcile.under-way", target.name());
            }
            return runs.add(targetId, day, by, clock.instant());
        });
        String what = day.map(LocalDate::toString).orElse("*");
        audit.record(new Act(
                "exchange-target.reconcile",
                Long.toString(targetId),
                OptionalLong.empty(),
                target.name() + " " + what));
        return get(targetId, id);
    }
}
