package cn.zhian.device.register.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.device.register.control.DeviceImportJob;
import cn.zhian.device.register.control.DeviceWriting;
import cn.zhian.exchange.record.Changed;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Stores a whole sheet of devices in one transaction, or nothing of it. */
@Stateless
@Internal("runs what the caller confirmed after the caller's rights were checked")
public class DeviceImportStoring {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changes;

    /** @throws Conflict if somebody registered one of the codes or names meanwhile, or the owner cancelled */
    public void store(DeviceImportJob job) {
        int devices = job.state().devices();
        try (Connection connection = dataSource.getConnection()) {
            new DeviceWriting(connection, job.communityId(), clock.instant(), changes::fire)
                    .store(job.rows(), job::advance);
        } catch (SQLException e) {
            if (Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
                    .anyMatch(SQLIntegrityConstraintViolationException.class::isInstance)) {
                throw new Conflict("problem.conflict.device-file.taken");
            }
            throw new IllegalStateException("An import can't be stored", e);
        }
        audit.record(Act.of("device.import", job.id(), job.communityId(), "devices=" + devices));
    }
}
