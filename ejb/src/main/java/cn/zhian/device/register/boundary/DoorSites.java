package cn.zhian.device.register.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.DeviceNumbers;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.NotFound;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Says where doors stand in the words of the register, where building and unit do not say it. */
@Stateless
public class DoorSites {
    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Event<Changed> changes;

    /**
     * Places a door.
     *
     * @param place empty for the gate or entrance that its building tells
     * @param placeName which of the places of that kind, at most 100 characters; empty for what its building tells
     * @throws NotFound if there is no such door, or not for the caller
     */
    @Requires(Permission.DEVICE_WRITE)
    public void place(long doorId, Optional<PlaceKind> place, Optional<String> placeName) {
        long community = community(doorId);
        new Checks().optionalText("placeName", placeName, 100).done();
        entities.createNativeQuery("UPDATE door SET place = ?1, place_name = ?2 WHERE id = ?3")
                .setParameter(1, place.map(Enum::name).orElse(null))
                .setParameter(
                        2,
                        placeName
                                .map(String::strip)
                                .filter(text -> !text.isEmpty())
                                .orElse(null))
                .setParameter(3, doorId)
                .executeUpdate();
        changes.fire(Changed.one(RecordKind.DEVICE, community, DeviceNumbers.ofDoor(doorId)));
        audit.record(
                Act.of("door.place", doorId, community, place.map(Enum::name).orElse("")));
    }

    private long community(long doorId) {
        List<?> found = entities.createNativeQuery("SELECT community_id FROM door WHERE id = ?1")
                .setParameter(1, doorId)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("door", doorId);
        }
        long community = ((Number) found.get(0)).longValue();
        callers.current().requireVisible(community, "door", doorId);
        return community;
    }
}
