package cn.zhian.access.distribution.boundary;

import cn.zhian.access.control.Sql;
import cn.zhian.access.control.SqlFailure;
import cn.zhian.access.distribution.control.ComparisonTable;
import cn.zhian.access.distribution.entity.ComparisonState;
import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.device.boundary.ControllerRef;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.NotFound;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Reads a controller back, shows how it differs from what is wanted, and repairs it on demand (AC-3). */
@Stateless
public class CompareWithDevice {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    DeviceDirectory devices;

    @Inject
    Event<ComparisonRequested> requests;

    @Inject
    Event<WishesChanged> changes;

    /** Begins a comparison; one that runs already is the answer. @return its id */
    @Requires(Permission.DEVICE_READ)
    public long start(long controllerId) {
        ControllerRef controller = visible(controllerId);
        try (Sql sql = Sql.of(source)) {
            Optional<ComparisonView> running = ComparisonTable.latest(sql, controllerId)
                    .filter(latest -> latest.state() == ComparisonState.RUNNING);
            if (running.isPresent()) {
                return running.get().id();
            }
            long id = ComparisonTable.begin(sql, controllerId, controller.communityId(), clock.instant());
            audit.record(Act.of("distribution.compare", controllerId, controller.communityId(), ""));
            requests.fire(new ComparisonRequested(id, controllerId));
            return id;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The latest comparison of a controller. */
    @Requires(Permission.DEVICE_READ)
    public Optional<ComparisonView> latest(long controllerId) {
        visible(controllerId);
        try (Sql sql = Sql.of(source)) {
            return ComparisonTable.latest(sql, controllerId);
        }
    }

    /** The differences that a comparison found, by card. */
    @Requires(Permission.DEVICE_READ)
    public List<DifferenceView> differences(long comparisonId, int offset, int size) {
        try (Sql sql = Sql.of(source)) {
            find(sql, comparisonId);
            return ComparisonTable.differences(sql, comparisonId, offset, size);
        }
    }

    /**
     * Sends anew what differs.
     *
     * @return how many cards
     * @throws Conflict if there is no result, or a newer comparison
     */
    @Requires(Permission.RIGHT_WRITE)
    public int repair(long comparisonId) {
        ComparisonView comparison;
        int again;
        try (Sql sql = Sql.of(source)) {
            comparison = find(sql, comparisonId);
            boolean latest = ComparisonTable.latest(sql, comparison.controllerId())
                    .filter(one -> one.id() == comparisonId)
                    .isPresent();
            if (!latest || comparison.state() != ComparisonState.DONE) {
                throw new Conflict("problem.conflict.comparison.not-latest");
            }
            again = ComparisonTable.repair(sql, comparison, clock.instant());
        }
        audit.record(
                Act.of("distribution.repair", comparison.controllerId(), comparison.communityId(), "cards=" + again));
        changes.fire(new WishesChanged(Set.of(comparison.controllerId()), false));
        return again;
    }

    private ComparisonView find(Sql sql, long id) {
        ComparisonView comparison = ComparisonTable.find(sql, id).orElseThrow(() -> new NotFound("comparison", id));
        callers.current().requireVisible(comparison.communityId(), "comparison", id);
        return comparison;
    }

    private ControllerRef visible(long controllerId) {
        ControllerRef controller =
                devices.controller(controllerId).orElseThrow(() -> new NotFound("controller", controllerId));
        callers.current().requireVisible(controller.communityId(), "controller", controllerId);
        return controller;
    }
}
