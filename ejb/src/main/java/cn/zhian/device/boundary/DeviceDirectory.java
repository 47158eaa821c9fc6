package cn.zhian.device.boundary;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.entity.Controller;
import cn.zhian.device.entity.Door;
import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Controllers and doors, for other features. */
@Stateless
@Internal("Other features ask it after they have checked their own caller")
public class DeviceDirectory {
    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    /** A controller by its id. */
    public Optional<ControllerRef> controller(long id) {
        return Optional.ofNullable(entities.find(Controller.class, id)).map(Controller::ref);
    }

    /** A controller by the name its adapter gives it. */
    public Optional<ControllerRef> byAddress(DeviceAddress address) {
        return entities.createQuery(
                        "SELECT c FROM Controller c WHERE c.protocol = :protocol AND c.serial = :serial",
                        Controller.class)
                .setParameter("protocol", address.protocol())
                .setParameter("serial", address.serial())
                .getResultStream()
                .map(Controller::ref)
                .findFirst();
    }

    /** All controllers of a community, by id. */
    public List<ControllerRef> controllersIn(long communityId) {
        return entities.createQuery(
                        "SELECT c FROM Controller c WHERE c.communityId = :community ORDER BY c.id", Controller.class)
                .setParameter("community", communityId)
                .getResultStream()
                .map(Controller::ref)
                .toList();
    }

    /** The doors that exist among these. */
    public List<DoorRef> doors(Collection<Long> doorIds) {
        return doorIds.isEmpty() ? List.of() : refs("d.id IN :value", doorIds);
    }

    /** A controller's doors by number. */
    public List<DoorRef> doorsOf(long controllerId) {
        return refs("d.controllerId = :value", controllerId);
    }

    /** A community's doors. */
    public List<DoorRef> doorsIn(long communityId) {
        return refs("d.communityId = :value", communityId);
    }

    /** The doors that stand at a building. */
    public List<DoorRef> doorsAtBuilding(long buildingId) {
        return refs("d.buildingId = :value", buildingId);
    }

    /** The doors that stand at a unit. */
    public List<DoorRef> doorsAtUnit(long unitId) {
        return refs("d.unitId = :value", unitId);
    }

    private List<DoorRef> refs(String condition, Object value) {
        return entities.createQuery(
                        "SELECT d FROM Door d WHERE " + condition + " ORDER BY d.controllerId, d.number", Door.class)
                .setParameter("value", value)
                .getResultStream()
                .map(Door::ref)
                .toList();
    }
}
