package cn.zhian.community.boundary;

import cn.zhian.community.control.HouseChanges;
import cn.zhian.community.control.PlaceDesk;
import cn.zhian.community.control.PlaceKind;
import cn.zhian.community.control.PlaceStore;
import cn.zhian.community.entity.Building;
import cn.zhian.community.entity.Unit;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Rows;
import cn.zhian.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Units of the buildings. */
@Stateless
public class Units {
    static final PlaceKind<Unit, UnitData, UnitView> KIND =
            new PlaceKind<>("unit", Unit.class, PlaceStore::unitViews, UnitData::name, "name", Units::check);

    @Inject
    PlaceDesk desk;

    @Inject
    PlaceStore places;

    @Inject
    HouseChanges houses;

    /** @throws cn.zhian.platform.Conflict if the name is taken in the building */
    @Requires(Permission.COMMUNITY_WRITE)
    public UnitView create(UnitData data) {
        Building building = desk.visible(Buildings.KIND, data.buildingId());
        return desk.add(KIND, new Unit(building, data));
    }

    /** @throws cn.zhian.platform.NotFound if there is none, or not for the caller */
    @Requires(Permission.COMMUNITY_READ)
    public UnitView get(long id) {
        return desk.get(KIND, id);
    }

    /** A part of the list, by id. */
    @Requires(Permission.COMMUNITY_READ)
    public Slice<UnitView> list(UnitFilter filter, int size, Optional<String> cursor) {
        return rows(filter).slice(size, cursor);
    }

    /** How many there are. */
    @Requires(Permission.COMMUNITY_READ)
    public long count(UnitFilter filter) {
        return rows(filter).count();
    }

    /** A page of the list, by name as people sort it. */
    @Requires(Permission.COMMUNITY_READ)
    public List<UnitView> page(UnitFilter filter, int offset, int size) {
        return rows(filter).page("sort_key, id", offset, size);
    }

    /**
     * Changes what the request names.
     *
     * @throws cn.zhian.platform.Conflict if it is taken, or somebody else changed it meanwhile
     */
    @Requires(Permission.COMMUNITY_WRITE)
    public UnitView change(long id, UnitChange change) {
        UnitView changed = desk.change(KIND, id, change.version(), change::over, change);
        houses.ofUnit(id);
        return changed;
    }

    /** @throws cn.zhian.platform.Conflict if something still hangs on it */
    @Requires(Permission.COMMUNITY_WRITE)
    public void delete(long id) {
        Unit unit = desk.visible(KIND, id);
        places.requireNone("SELECT COUNT(*) FROM house WHERE unit_id = ?", id, "problem.conflict.unit.houses");
        desk.remove(KIND, unit);
    }

    private Rows<Unit, UnitView> rows(UnitFilter filter) {
        return desk.rows(
                KIND,
                new Conditions()
                        .andIf("community_id = ?", filter.communityId())
                        .andIf("building_id = ?", filter.buildingId()));
    }

    private static void check(UnitData data) {
        new Checks()
                .text("name", data.name(), 50)
                .optionalText("standardAddress", data.standardAddress(), 200)
                .done();
    }
}
