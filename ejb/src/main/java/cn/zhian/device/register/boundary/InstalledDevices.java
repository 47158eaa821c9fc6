package cn.zhian.device.register.boundary;

import cn.zhian.device.register.control.RegisterRows;
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
    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    /** Those of some communities. */
    public List<InstalledDevice> of(Collection<Long> communities) {
        return Stream.concat(
                        rows(
                                RegisterRows.DEVICES,
                                new Conditions().in("community_id", communities).and("state = ?", CodeTable.IN_USE)),
                        rows(RegisterRows.DOORS, new Conditions().in("d.community_id", communities)))
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
                ((Number) row[3]).longValue(),
                (String) row[4],
                DeviceKind.valueOf((String) row[6]),
                PlaceKind.valueOf((String) row[7]),
                (String) row[8]);
    }
}
