package cn.zhian.resident.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.exchange.record.Changed;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.resident.control.BatchStoring;
import cn.zhian.resident.control.ImportJob;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import javax.sql.DataSource;

/** Stores a whole import in one transaction, or nothing of it. */
@Stateless
@Internal("runs what the caller confirmed after the caller's rights were checked")
public class ImportStoring {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changes;

    /** @throws Conflict if somebody registered one of the people meanwhile, or the owner cancelled */
    public void store(ImportJob job) {
        ImportState state = job.state();
        try (Connection connection = dataSource.getConnection()) {
            new BatchStoring(connection, clock.instant(), changes::fire)
                    .store(job.communityId(), job.rows(), job::advance);
        } catch (SQLException e) {
            if (isDuplicate(e)) {
                throw new Conflict("problem.conflict.import.meanwhile");
            }
            throw new IllegalStateException("An import can't be stored", e);
        }
        audit.record(Act.of(
                "resident.import",
                job.id(),
                job.communityId(),
                "residents=" + state.residents() + " newHouses=" + state.newHouses()));
    }

    private static boolean isDuplicate(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
        }
        return false;
    }
}
