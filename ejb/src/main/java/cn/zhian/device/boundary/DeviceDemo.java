package cn.zhian.device.boundary;

import cn.zhian.community.boundary.DemoCommunityLoaded;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.Transport;
import cn.zhian.device.entity.Controller;
import cn.zhian.device.entity.Door;
import cn.zhian.identity.boundary.Internal;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The controllers and doors of a demonstration: two gates and the doors of eighteen units, on the simulator. */
@Startup
@Singleton(name = "DeviceDemo")
@DependsOn("Migrations")
@Internal("Start-up and the demonstration's event")
public class DeviceDemo {
    private static final String PROTOCOL = "uhppote";
    private static final String HOST = "127.0.0.1";
    private static final long FIRST_SERIAL = 425_990_001L;
    private static final int CONTROLLERS = 8;
    private static final int DOORS = 3;

    private record Place(String name, DoorDirection direction, Optional<Long> building, Optional<Long> unit) {}

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Event<ControllerChanged> changes;

    @Inject
    @ConfigProperty(name = "zhian.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "zhian.demo.simulator.port")
    Optional<Integer> port;

    /** The simulator may listen elsewhere since the last start. */
    @PostConstruct
    void start() {
        if (demo && port.isPresent()) {
            controllers().forEach(controller -> controller.reachAt(HOST, port.get(), Transport.UDP));
        }
    }

    /** Registers what is not there yet. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void loaded(@Observes(during = TransactionPhase.AFTER_SUCCESS) DemoCommunityLoaded loaded) {
        if (demo && port.isPresent() && controllers().isEmpty()) {
            List<Place> places = places(loaded.communityId());
            for (int i = 0; i < CONTROLLERS; i++) {
                register(loaded.communityId(), i, places.subList(i * DOORS, (i + 1) * DOORS));
            }
        }
    }

    private List<Controller> controllers() {
        List<String> serials = new ArrayList<>();
        for (int i = 0; i < CONTROLLERS; i++) {
            serials.add(String.valueOf(FIRST_SERIAL + i));
        }
        return entities.createQuery(
                        "SELECT c FROM Controller c WHERE c.protocol = :protocol AND c.serial IN :serials",
                        Controller.class)
                .setParameter("protocol", PROTOCOL)
                .setParameter("serials", serials)
                .getResultList();
    }

    private void register(long communityId, int index, List<Place> doors) {
        Controller controller = new Controller(
                communityId, new DeviceAddress(PROTOCOL, String.valueOf(FIRST_SERIAL + index)), 4, clock.instant());
        controller.rename((index + 1) + "号控制器");
        controller.reachAt(HOST, port.orElseThrow(), Transport.UDP);
        entities.persist(controller);
        entities.flush();
        for (int number = 1; number <= DOORS; number++) {
            Place place = doors.get(number - 1);
            Door door = new Door(controller, number, clock.instant());
            door.describe(place.name(), place.direction());
            door.placeAt(place.building(), place.unit());
            entities.persist(door);
        }
        changes.fire(new ControllerChanged(controller.id()));
    }

    private List<Place> places(long communityId) {
        List<Place> places = new ArrayList<>();
        for (String gate : List.of("南门", "北门")) {
            places.add(gate(gate + "入口", DoorDirection.IN));
            places.add(gate(gate + "出口", DoorDirection.OUT));
            places.add(gate(gate + "侧门", DoorDirection.BOTH));
        }
        places.addAll(units(communityId));
        for (int spare = 1; places.size() < CONTROLLERS * DOORS; spare++) {
            places.add(gate("备用门" + spare, DoorDirection.BOTH));
        }
        return places;
    }

    private static Place gate(String name, DoorDirection direction) {
        return new Place(name, direction, Optional.empty(), Optional.empty());
    }

    @SuppressWarnings("unchecked")
    private List<Place> units(long communityId) {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT b.id, u.id, CONCAT(b.name, u.name) FROM unit u JOIN building b ON b.id = u.building_id"
                                + " WHERE u.community_id = ? ORDER BY b.sort_key, u.sort_key LIMIT "
                                + (CONTROLLERS * DOORS - 2 * DOORS))
                .setParameter(1, communityId)
                .getResultList();
        return rows.stream()
                .map(row -> new Place(
                        row[2] + "门",
                        DoorDirection.IN,
                        Optional.of(((Number) row[0]).longValue()),
                        Optional.of(((Number) row[1]).longValue())))
                .toList();
    }
}
