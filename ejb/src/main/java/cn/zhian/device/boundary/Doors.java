package cn.zhian.device.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.device.api.DoorSetting;
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
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The register of doors. */
@Stateless
public class Doors {
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

    /**
     * Registers a door of a controller.
     *
     * @throws Conflict if the controller has a door of that number
     */
    @Requires(Permission.DEVICE_WRITE)
    public DoorView register(DoorData data) {
        Controller controller = Optional.ofNullable(entities.find(Controller.class, data.controllerId()))
                .filter(one -> callers.current().domain().holds(one.communityId()))
                .orElseThrow(() -> new NotFound("controller", data.controllerId()));
        check(data, controller);
        Door door = new Door(controller, data.number(), clock.instant());
        describe(door, data);
        entities.persist(door);
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.door.number", data.number()));
        changes.fire(new ControllerChanged(controller.id()));
        audit.record(Act.of("door.create", door.id(), door.communityId(), "number " + data.number()));
        return view(door, controller);
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.DEVICE_READ)
    public DoorView get(long id) {
        Door door = visible(id);
        return view(door, entities.find(Controller.class, door.controllerId()));
    }

    /** A part of the list, by id. */
    @Requires(Permission.DEVICE_READ)
    public Slice<DoorView> list(DoorFilter filter, int size, Optional<String> cursor) {
        Slice.checkSize(size);
        List<Door> read = where(filter)
                .andIf("id > ?", Cursors.id(cursor))
                .rows(entities, "SELECT * FROM door", "ORDER BY id", Door.class, 0, size + 1);
        Map<Long, Controller> controllers = controllers(read);
        return Slice.cut(read, size, item -> String.valueOf(item.id()))
                .map(item -> view(item, controllers.get(item.controllerId())));
    }

    /** All doors of a community, by controller and number; a community has some dozens. */
    @Requires(Permission.DEVICE_READ)
    public List<DoorView> ofCommunity(long communityId) {
        callers.current().requireVisible(communityId, "community", communityId);
        DoorFilter filter = new DoorFilter(Optional.of(communityId), Optional.empty());
        List<Door> read =
                where(filter).rows(entities, "SELECT * FROM door", "ORDER BY controller_id, number", Door.class);
        Map<Long, Controller> controllers = controllers(read);
        return read.stream()
                .map(item -> view(item, controllers.get(item.controllerId())))
                .toList();
    }

    /** Changes name, direction and place; controller and number stay. */
    @Requires(Permission.DEVICE_WRITE)
    public DoorView change(long id, OptionalLong version, DoorData data) {
        Door door = visible(id);
        Versions.check(version, door.version());
        Controller controller = entities.find(Controller.class, door.controllerId());
        new Checks()
                .that(data.controllerId() == door.controllerId(), "controllerId", "problem.controller.fixed")
                .that(data.number() == door.number(), "number", "problem.controller.fixed")
                .done();
        check(data, controller);
        describe(door, data);
        door.changed(clock.instant());
        entities.flush();
        changes.fire(new ControllerChanged(controller.id()));
        audit.record(Act.of("door.change", id, door.communityId(), "number " + data.number()));
        return view(door, controller);
    }

    /** @throws Conflict if rights still name it */
    @Requires(Permission.DEVICE_WRITE)
    public void remove(long id) {
        Door door = visible(id);
        entities.remove(door);
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.door.used"));
        changes.fire(new ControllerChanged(door.controllerId()));
        audit.record(Act.of("door.delete", id, door.communityId(), "number " + door.number()));
    }

    private static void describe(Door door, DoorData data) {
        door.describe(data.name().strip(), data.direction());
        door.placeAt(data.buildingId(), data.unitId());
    }

    private void check(DoorData data, Controller controller) {
        new Checks()
                .range("number", Optional.of(data.number()), 1, controller.points())
                .text("name", data.name(), 100)
                .required("direction", data.direction())
                .that(stands("building", data.buildingId(), controller), "buildingId", "problem.door.building")
                .that(stands("unit", data.unitId(), controller), "unitId", "problem.door.unit")
                .done();
    }

    /** Whether a place is one of the controller's community; table is a word of ours. */
    private boolean stands(String table, Optional<Long> id, Controller controller) {
        return id.isEmpty()
                || new Conditions()
                                .and("id = ?", id.get())
                                .and("community_id = ?", controller.communityId())
                                .count(entities, "FROM " + table)
                        == 1;
    }

    private Conditions where(DoorFilter filter) {
        return new Conditions()
                .within("community_id", callers.current().domain().communities())
                .andIf("community_id = ?", filter.communityId())
                .andIf("controller_id = ?", filter.controllerId());
    }

    private Door visible(long id) {
        Door door = Optional.ofNullable(entities.find(Door.class, id)).orElseThrow(() -> new NotFound("door", id));
        callers.current().requireVisible(door.communityId(), "door", id);
        return door;
    }

    private Map<Long, Controller> controllers(List<Door> doors) {
        List<Long> ids = doors.stream().map(Door::controllerId).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("SELECT c FROM Controller c WHERE c.id IN :ids", Controller.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Controller::id, Function.identity()));
    }

    private static DoorView view(Door door, Controller controller) {
        return new DoorView(
                door.id(),
                door.version(),
                door.controllerId(),
                door.communityId(),
                door.number(),
                door.name(),
                door.direction(),
                door.buildingId(),
                door.unitId(),
                door.setting().map(DoorSetting::mode),
                door.setting().map(DoorSetting::unlockSeconds),
                door.contactOpen(),
                controller.linkState());
    }
}
