package cn.zhian.access.distribution.boundary;

import static java.util.stream.Collectors.groupingBy;

import cn.zhian.access.control.Sql;
import cn.zhian.access.control.Where;
import cn.zhian.access.distribution.control.StateTable;
import cn.zhian.access.distribution.entity.WishState;
import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.device.boundary.ControllerRef;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.NotFound;
import cn.zhian.resident.boundary.ResidentDirectory;
import cn.zhian.resident.boundary.ResidentLabel;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** How far the distribution has come, controller by controller (AC-3). */
@Stateless
public class DistributionState {
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
    ResidentDirectory residents;

    @Inject
    Event<WishesChanged> changes;

    /** How many cards are still to be confirmed, by controller; those without are missing. */
    @Internal("The register of devices shows it to callers it has checked")
    public Map<Long, Long> pending(Collection<Long> controllerIds) {
        if (controllerIds.isEmpty()) {
            return Map.of();
        }
        try (Sql sql = Sql.of(source)) {
            return StateTable.pending(sql, controllerIds);
        }
    }

    /** All controllers of a community with their counts, by id. */
    @Requires(Permission.DEVICE_READ)
    public List<ControllerCounts> counts(long communityId) {
        callers.current().requireVisible(communityId, "community", communityId);
        try (Sql sql = Sql.of(source)) {
            Map<Long, ControllerCounts> counts = StateTable.counts(sql, communityId);
            return devices.controllersIn(communityId).stream()
                    .map(controller -> Optional.ofNullable(counts.get(controller.id()))
                            .orElseGet(() -> ControllerCounts.none(controller.id()))
                            .of(controller))
                    .toList();
        }
    }

    /** The cards of a controller in a state, by card. */
    @Requires(Permission.DEVICE_READ)
    public List<CardOnController> cards(long controllerId, WishState state, int offset, int size) {
        visible(controllerId);
        try (Sql sql = Sql.of(source)) {
            Where where = new Where().and("controller_id = ?", controllerId).and("state = ?", state);
            List<CardOnController> rows = StateTable.cards(sql, where, offset, size);
            Map<Long, ResidentLabel> labels = residents.labels(
                    rows.stream().map(CardOnController::residentId).distinct().toList());
            return rows.stream()
                    .map(row -> Optional.ofNullable(labels.get(row.residentId()))
                            .map(label -> row.of(label.maskedName(), label.houseLabel()))
                            .orElse(row))
                    .toList();
        }
    }

    /** Sends what failed once more. @return how many cards and time profiles */
    @Requires(Permission.RIGHT_WRITE)
    public int retry(long controllerId) {
        ControllerRef controller = visible(controllerId);
        int again;
        try (Sql sql = Sql.of(source)) {
            again = StateTable.retry(sql, controllerId, clock.instant());
        }
        audit.record(Act.of("distribution.retry", controllerId, controller.communityId(), "cards=" + again));
        changes.fire(new WishesChanged(Set.of(controllerId), false));
        return again;
    }

    private ControllerRef visible(long controllerId) {
        ControllerRef controller =
                devices.controller(controllerId).orElseThrow(() -> new NotFound("controller", controllerId));
        callers.current().requireVisible(controller.communityId(), "controller", controllerId);
        return controller;
    }

    /** The states of some residents' cards on all controllers, by controller. */
    @Internal("Pages show it beside rights that their caller may see")
    public Map<Long, List<CardOnController>> ofResident(long residentId) {
        try (Sql sql = Sql.of(source)) {
            return StateTable.cards(sql, new Where().and("resident_id = ?", residentId), 0, 10_000).stream()
                    .collect(groupingBy(CardOnController::controllerId));
        }
    }

    /** The states of some residents' cards on one controller, by resident. */
    @Internal("Pages show it beside rights that their caller may see")
    public Map<Long, List<CardOnController>> onController(long controllerId, Collection<Long> residentIds) {
        if (residentIds.isEmpty()) {
            return Map.of();
        }
        try (Sql sql = Sql.of(source)) {
            Where where = new Where().and("controller_id = ?", controllerId).in("resident_id", residentIds);
            return StateTable.cards(sql, where, 0, 10_000).stream().collect(groupingBy(CardOnController::residentId));
        }
    }
}
