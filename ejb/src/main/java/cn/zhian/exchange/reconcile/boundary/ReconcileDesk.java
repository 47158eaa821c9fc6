package cn.zhian.exchange.reconcile.boundary;

import cn.zhian.exchange.delivery.control.DeadLetter;
import cn.zhian.exchange.delivery.control.ResendTable;
import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.reconcile.control.Counts;
import cn.zhian.exchange.reconcile.control.RunTable;
import cn.zhian.exchange.reconcile.control.RunTable.Claimed;
import cn.zhian.exchange.reconcile.entity.RunTrouble;
import cn.zhian.exchange.reconcile.entity.RunView;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.control.SqlWork;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What comparisons keep, each call a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Internal("comparisons keep how far they are")
public class ReconcileDesk {
    private static final Duration KEPT = Duration.ofDays(90);

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    Clock clock;

    private interface Work<T> {
        T on(RunTable runs) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        return SqlWork.on(source, connection -> work.on(new RunTable(connection)));
    }

    /** Takes the next one that waits. */
    public Optional<Claimed> claim() {
        return with(runs -> runs.claim(clock.instant()));
    }

    /** Adds those of a night, and forgets what is old. @param targets that can be compared @param day the day before */
    public void night(List<Long> targets, LocalDate day) {
        with(runs -> {
            for (Long target : targets) {
                runs.addNight(target, day, clock.instant());
            }
            runs.forget(clock.instant().minus(KEPT));
            return targets;
        });
    }

    /** Notes how many parts one has. */
    public void parts(long id, int parts) {
        with(runs -> {
            runs.parts(id, parts);
            return id;
        });
    }

    /** Notes what came of a part. */
    public void part(long id, RecordKind kind, Map<String, Counts> counts) {
        with(runs -> {
            runs.part(id, kind, counts, clock.instant());
            return id;
        });
    }

    /** Ends one. @return it */
    public Optional<RunView> end(Claimed run, Optional<RunTrouble> trouble, Optional<Cause> cause) {
        return with(runs -> {
            runs.end(run.id(), trouble, cause, clock.instant());
            return runs.find(run.targetId(), run.id());
        });
    }

    /** Lets records go to a target again. */
    public void resend(long targetId, List<DeadLetter> records) {
        new ResendTable(source).add(targetId, records);
    }
}
