package cn.zhian.community.boundary;

import cn.zhian.community.control.PlaceDesk;
import cn.zhian.community.control.PlaceKind;
import cn.zhian.community.control.PlaceStore;
import cn.zhian.community.entity.House;
import cn.zhian.community.entity.Unit;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Rows;
import cn.zhian.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
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

    private static final PlaceKind<House, HouseData, HouseView> KIND =
            new PlaceKind<>("house", House.class, PlaceStore::houseViews, HouseData::number, "number", Houses::check);

    @Inject
    PlaceDesk desk;

    @Inject
    PlaceStore places;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Event<Changed> changes;

    /** @throws cn.zhian.platform.Conflict if the number is taken in the unit */
    @Requires(Permission.COMMUNITY_WRITE)
    public HouseView create(HouseData data) {
        Unit unit = desk.visible(Units.KIND, data.unitId());
        return desk.add(KIND, new House(unit, data));
    }

    /** @throws cn.zhian.platform.NotFound if there is none, or not for the caller */
    @Requires(Permission.COMMUNITY_READ)
    public HouseView get(long id) {
        return desk.get(KIND, id);
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
     * @throws cn.zhian.platform.Conflict if it is taken, or somebody else changed it meanwhile
     */
    @Requires(Permission.COMMUNITY_WRITE)
    public HouseView change(long id, HouseChange change) {
        return desk.change(KIND, id, change.version(), change::over, change);
    }

    /** @throws cn.zhian.platform.Conflict if something still hangs on it */
    @Requires(Permission.COMMUNITY_WRITE)
    public void delete(long id) {
        House house = desk.visible(KIND, id);
        places.requireNone(
                "SELECT COUNT(*) FROM resident WHERE house_id = ? AND status = 'ACTIVE'",
                id,
                "problem.conflict.house.residents");
        places.requireNone(
                "SELECT COUNT(*) FROM resident_house WHERE house_id = ?", id, "problem.conflict.house.residents");
        places.requireNone("SELECT COUNT(*) FROM company WHERE house_id = ?", id, "problem.conflict.house.companies");
        forgetBy(house);
        desk.remove(KIND, house);
    }

    /** Those who left keep their last house only as long as it is there. */
    private void forgetBy(House house) {
        for (Object resident : entities.createNativeQuery("SELECT id FROM resident WHERE house_id = ?1 FOR UPDATE")
                .setParameter(1, house.id())
                .getResultList()) {
            changes.fire(Changed.one(RecordKind.RESIDENT, house.communityId(), ((Number) resident).longValue()));
        }
        entities.createNativeQuery("UPDATE resident SET house_id = NULL, version = version + 1 WHERE house_id = ?1")
                .setParameter(1, house.id())
                .executeUpdate();
    }

    private Rows<House, HouseView> rows(HouseFilter filter) {
        return desk.rows(
                KIND,
                new Conditions()
                        .andIf("community_id = ?", filter.communityId())
                        .andIf("building_id = ?", filter.buildingId())
                        .andIf("unit_id = ?", filter.unitId())
                        .andIf("house_use = ?", filter.use().map(HouseUse::name))
                        .andIf("number LIKE CONCAT(?, '%')", filter.number()));
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

    private static boolean isArea(BigDecimal area) {
        return area.signum() > 0
                && area.stripTrailingZeros().scale() <= 2
                && area.compareTo(BigDecimal.valueOf(100_000)) < 0;
    }
}
