package cn.zhian.community.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.community.control.PlaceStore;
import cn.zhian.community.entity.House;
import cn.zhian.community.entity.Unit;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Change;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Rows;
import cn.zhian.platform.Slice;
import cn.zhian.platform.Uniqueness;
import cn.zhian.platform.Versions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Houses of the units. */
@Stateless
public class Houses {
    private static final String ORDER = "(SELECT b.sort_key FROM building b WHERE b.id = house.building_id),"
            + " (SELECT u.sort_key FROM unit u WHERE u.id = house.unit_id), sort_key, id";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    PlaceStore places;

    /** @throws Conflict if the number is taken in the unit */
    @Requires(Permission.COMMUNITY_WRITE)
    public HouseView create(HouseData data) {
        Unit unit = places.unit(data.unitId());
        callers.current().requireVisible(unit.communityId(), "unit", data.unitId());
        check(data);
        House house = new House(unit, data);
        entities.persist(house);
        flush(data);
        audit.record(Act.of("house.create", house.id(), house.communityId(), data.number()));
        return view(house);
    }

    /** @throws cn.zhian.platform.NotFound if there is none, or not for the caller */
    @Requires(Permission.COMMUNITY_READ)
    public HouseView get(long id) {
        return view(visible(id));
    }

    /** A part of the list, by id. */
    @Requires(Permission.COMMUNITY_READ)
    public Slice<HouseView> list(HouseFilter filter, int size, Optional<String> cursor) {
        return rows(filter).slice(size, cursor);
    }

    /** How many there are. */
    @Requires(Permission.COMMUNITY_READ)
    public long count(HouseFilter filter) {
        return rows(filter).count();
    }

    /** A page of the list, by name as people sort it. */
    @Requires(Permission.COMMUNITY_READ)
    public List<HouseView> page(HouseFilter filter, int offset, int size) {
        return rows(filter).page(ORDER, offset, size);
    }

    /**
     * Changes what the request names.
     *
     * @throws Conflict if it is taken, or somebody else changed it meanwhile
     */
    @Requires(Permission.COMMUNITY_WRITE)
    public HouseView change(long id, HouseChange change) {
        House house = visible(id);
        Versions.check(change.version(), house.version());
        HouseData data = change.over(house.data());
        check(data);
        house.become(data);
        flush(data);
        audit.record(Act.of("house.change", id, house.communityId(), Change.names(change)));
        return view(house);
    }

    /** @throws Conflict if something still hangs on it */
    @Requires(Permission.COMMUNITY_WRITE)
    public void delete(long id) {
        House house = visible(id);
        places.requireNone(
                "SELECT COUNT(*) FROM resident WHERE house_id = ? AND status = 'ACTIVE'",
                id,
                "problem.conflict.house.residents");
        places.requireNone(
                "SELECT COUNT(*) FROM resident_house WHERE house_id = ?", id, "problem.conflict.house.residents");
        places.requireNone("SELECT COUNT(*) FROM company WHERE house_id = ?", id, "problem.conflict.house.companies");
        entities.createNativeQuery("UPDATE resident SET house_id = NULL, version = version + 1 WHERE house_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        entities.remove(house);
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.house.used"));
        audit.record(Act.of("house.delete", id, house.communityId(), ""));
    }

    private Rows<House, HouseView> rows(HouseFilter filter) {
        Conditions where = new Conditions()
                .within("community_id", callers.current().domain().communities())
                .andIf("community_id = ?", filter.communityId())
                .andIf("building_id = ?", filter.buildingId())
                .andIf("unit_id = ?", filter.unitId())
                .andIf("house_use = ?", filter.use().map(HouseUse::name))
                .andIf("number LIKE CONCAT(?, '%')", filter.number());
        return new Rows<>(entities, "house", House.class, House::id, places::houseViews, where);
    }

    private House visible(long id) {
        House house = places.house(id);
        callers.current().requireVisible(house.communityId(), "house", id);
        return house;
    }

    private HouseView view(House house) {
        return places.houseViews(List.of(house)).get(0);
    }

    private static void check(HouseData data) {
        new Checks()
                .text("number", data.number(), 30)
                .range("floor", data.floor(), -10, 200)
                .that(data.area().map(Houses::isArea).orElse(true), "area", "problem.house.area")
                .required("use", data.use())
                .optionalText("standardAddress", data.standardAddress(), 200)
                .done();
    }

    private void flush(HouseData data) {
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.house.number", data.number()));
    }

    private static boolean isArea(BigDecimal area) {
        return area.signum() > 0
                && area.stripTrailingZeros().scale() <= 2
                && area.compareTo(BigDecimal.valueOf(100_000)) < 0;
    }
}
