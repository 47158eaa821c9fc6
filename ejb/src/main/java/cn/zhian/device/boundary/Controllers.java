package cn.zhian.device.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.Transport;
import cn.zhian.device.control.SerialRules;
import cn.zhian.device.entity.Controller;
import cn.zhian.device.entity.Door;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Cursors;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Slice;
import cn.zhian.platform.Uniqueness;
import cn.zhian.platform.Versions;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The register of controllers (DV-3). */
@Stateless
public class Controllers {
    private static final int USUAL_PORT = 60_000;

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    Event<ControllerChanged> changes;

    @Inject
    Event<ControllerRemoved> removals;

    @Inject
    Instance<PendingCards> pendingCards;

    /**
     * Registers a controller; its adapter begins to talk to it once this is committed.
     *
     * @throws Conflict if it is registered already
     */
    @Requires(Permission.DEVICE_WRITE)
    public ControllerView register(ControllerData data) {
        callers.current().requireCommunity(data.communityId());
        DeviceAddress address = check(data);
        Controller controller = new Controller(
                data.communityId(), address, SerialRules.points(address.protocol(), address.serial()), clock.instant());
        describe(controller, data);
        entities.persist(controller);
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.controller.serial", address.serial()));
        changes.fire(new ControllerChanged(controller.id()));
        audit.record(Act.of("controller.create", controller.id(), data.communityId(), address.toString()));
        return view(controller, Map.of());
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.DEVICE_READ)
    public ControllerView get(long id) {
        Controller controller = visible(id);
        return view(controller, pending(List.of(controller)));
    }

    /** A part of the list, by id. */
    @Requires(Permission.DEVICE_READ)
    public Slice<ControllerView> list(ControllerFilter filter, int size, Optional<String> cursor) {
        Slice.checkSize(size);
        List<Controller> read = where(filter)
                .andIf("id > ?", Cursors.id(cursor))
                .rows(entities, "SELECT * FROM controller", "ORDER BY id", Controller.class, 0, size + 1);
        Map<Long, Long> pending = pending(read);
        return Slice.cut(read, size, item -> String.valueOf(item.id())).map(item -> view(item, pending));
    }

    /** How many there are. */
    @Requires(Permission.DEVICE_READ)
    public long count(ControllerFilter filter) {
        return where(filter).count(entities, "FROM controller");
    }

    /** A page of the list, by name. */
    @Requires(Permission.DEVICE_READ)
    public List<ControllerView> page(ControllerFilter filter, int offset, int size) {
        List<Controller> read = where(filter)
                .rows(entities, "SELECT * FROM controller", "ORDER BY name, id", Controller.class, offset, size);
        Map<Long, Long> pending = pending(read);
        return read.stream().map(item -> view(item, pending)).toList();
    }

    /**
     * Changes name and address; community, protocol and serial stay.
     *
     * @param version the version the change was made from; empty if any will do
     */
    @Requires(Permission.DEVICE_WRITE)
    public ControllerView change(long id, OptionalLong version, ControllerData data) {
        Controller controller = visible(id);
        callers.current().requireCommunity(controller.communityId());
        Versions.check(version, controller.version());
        DeviceAddress address = check(data);
        new Checks()
                .that(address.equals(controller.address()), "serial", "problem.controller.fixed")
                .that(data.communityId() == controller.communityId(), "communityId", "problem.controller.fixed")
                .done();
        describe(controller, data);
        controller.changed(clock.instant());
        entities.flush();
        changes.fire(new ControllerChanged(id));
        audit.record(Act.of("controller.change", id, controller.communityId(), address.toString()));
        return view(controller, pending(List.of(controller)));
    }

    /**
     * Removes a controller and its doors; what they recorded stays.
     *
     * @throws Conflict if rights still name one of its doors
     */
    @Requires(Permission.DEVICE_WRITE)
    public void remove(long id) {
        Controller controller = visible(id);
        callers.current().requireCommunity(controller.communityId());
        entities.createQuery("SELECT d FROM Door d WHERE d.controllerId = :id", Door.class)
                .setParameter("id", id)
                .getResultList()
                .forEach(entities::remove);
        entities.remove(controller);
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.controller.used"));
        changes.fire(new ControllerChanged(id));
        removals.fire(new ControllerRemoved(id));
        audit.record(Act.of(
                "controller.delete",
                id,
                controller.communityId(),
                controller.address().toString()));
    }

    private void describe(Controller controller, ControllerData data) {
        controller.rename(data.name().strip());
        controller.reachAt(
                data.host().strip(),
                data.port().orElse(USUAL_PORT),
                data.transport().orElse(Transport.UDP));
    }

    private static DeviceAddress check(ControllerData data) {
        String protocol = data.protocol() == null ? "" : data.protocol();
        Optional<String> serial =
                SerialRules.normal(protocol, Optional.ofNullable(data.serial()).orElse(""));
        new Checks()
                .that(SerialRules.protocols().contains(protocol), "protocol", "problem.controller.protocol")
                .that(serial.isPresent(), "serial", "problem.controller.serial")
                .text("host", data.host(), 253)
                .that(
                        data.host() == null || data.host().strip().matches("[A-Za-z0-9.:-]*"),
                        "host",
                        "problem.controller.host")
                .range("port", data.port(), 1, 65_535)
                .text("name", data.name(), 100)
                .done();
        return new DeviceAddress(protocol, serial.orElseThrow());
    }

    private Conditions where(ControllerFilter filter) {
        return new Conditions()
                .within("community_id", callers.current().domain().communities())
                .andIf("community_id = ?", filter.communityId())
                .andIf("link_state = ?", filter.state().map(LinkState::name))
                .andIf(
                        "CONCAT(serial, ' ', name) LIKE ?",
                        filter.text().map(text -> "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%"));
    }

    private Controller visible(long id) {
        Controller controller = Optional.ofNullable(entities.find(Controller.class, id))
                .orElseThrow(() -> new NotFound("controller", id));
        callers.current().requireVisible(controller.communityId(), "controller", id);
        return controller;
    }

    private Map<Long, Long> pending(List<Controller> controllers) {
        return pendingCards.isResolvable() && !controllers.isEmpty()
                ? pendingCards
                        .get()
                        .pending(controllers.stream().map(Controller::id).toList())
                : Map.of();
    }

    private static ControllerView view(Controller controller, Map<Long, Long> pending) {
        return new ControllerView(
                controller.id(),
                controller.version(),
                controller.communityId(),
                controller.address().protocol(),
                controller.address().serial(),
                controller.host(),
                controller.port(),
                controller.transport(),
                controller.name(),
                controller.points(),
                controller.linkState(),
                controller.lastSeenAt(),
                controller.clockOffset().map(Duration::toMillis),
                controller.clockMeasuredAt(),
                pending.getOrDefault(controller.id(), 0L));
    }
}
