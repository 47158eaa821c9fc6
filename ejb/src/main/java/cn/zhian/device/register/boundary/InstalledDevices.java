package cn.zhian.device.register.boundary;

import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Conditions;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The devices in use, doors among them, for other features; one device, one place. */
@Stateless
@Internal("other features ask for communities that their caller's domain already holds")
public class InstalledDevices {
    private static final String REGISTERED = """
            SELECT CONCAT('device-', id), community_id, name, kind, place, place_name FROM registered_device""";

    /** A door at a building is its entrance; any other is a gate. */
    private static final String DOORS = """
            SELECT CONCAT('door-', d.id), d.community_id, d.name, 'DOOR_ACCESS',
              IF(d.building_id IS NULL, 'PEDESTRIAN_GATE', 'UNIT_DOOR'),
              CASE WHEN d.building_id IS NULL THEN d.name ELSE CONCAT(b.name, COALESCE(u.name, '')) END
            FROM door d LEFT JOIN building b ON b.id = d.building_id LEFT JOIN unit u ON u.id = d.unit_id""";

    /** In use: neither under repair nor dismantled (device-file.csv, state). */
    private static final int IN_USE = 1;

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    /** Those of some communities. */
    public List<InstalledDevice> of(Collection<Long> communities) {
        return Stream.concat(
                        rows(
                                REGISTERED,
                                new Conditions().in("community_id", communities).and("state = ?", IN_USE)),
                        rows(DOORS, new Conditions().in("d.community_id", communities)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Stream<InstalledDevice> rows(String select, Conditions where) {
        List<Object[]> rows =
                where.bind(entities.createNativeQuery(select + where.sql())).getResultList();
        return rows.stream().map(InstalledDevices::device);
    }

    private static InstalledDevice device(Object[] row) {
        return new InstalledDevice(
                (String) row[0],
                ((Number) row[1]).longValue(),
                (String) row[2],
                DeviceKind.valueOf((String) row[3]),
                PlaceKind.valueOf((String) row[4]),
                (String) row[5]);
    }
}
