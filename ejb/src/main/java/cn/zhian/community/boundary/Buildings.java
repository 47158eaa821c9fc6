package cn.zhian.community.boundary;

import cn.zhian.community.control.HouseChanges;
import cn.zhian.community.control.PlaceDesk;
import cn.zhian.community.control.PlaceKind;
import cn.zhian.community.control.PlaceStore;
import cn.zhian.community.entity.Building;
import cn.zhian.identity.boundary.Callers;
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

/** Buildings of the communities. */
@Stateless
public class Buildings {
    static final PlaceKind<Building, BuildingData, BuildingView> KIND = new PlaceKind<>(
            "building", Building.class, PlaceStore::buildingViews, BuildingData::name, "name", Buildings::check);

    @Inject
    PlaceDesk desk;

    @Inject
    PlaceStore places;

    @Inject
    Callers callers;

    @Inject
    HouseChanges houses;

    /** @throws cn.zhian.platform.Conflict if the name is taken in the community */
    @Requires(Permission.COMMUNITY_WRITE)
    public BuildingView create(BuildingData data) {
        callers.current().requireCommunity(data.communityId());
        places.community(data.communityId());
        return desk.add(KIND, new Building(data));
    }

    /** @throws cn.zhian.platform.NotFound if there is none, or not for the caller */
    @Requires(Permission.COMMUNITY_READ)
    public BuildingView get(long id) {
        return desk.get(KIND, id);
    }

    /** A part of the list, by id. */
    @Requires(Permission.COMMUNITY_READ)
    public Slice<BuildingView> list(BuildingFilter filter, int size, Optional<String> cursor) {
        return rows(filter).slice(size, cursor);
    }

    /** How many there are. */
    @Requires(Permission.COMMUNITY_READ)
    public long count(BuildingFilter filter) {
        return rows(filter).count();
    }

    /** A page of the list, by name as people sort it. */
    @Requires(Permission.COMMUNITY_READ)
    public List<BuildingView> page(BuildingFilter filter, int offset, int size) {
        return rows(filter).page("sort_key, id", offset, size);
    }

    /**
     * Changes what the request names.
     *
     * @throws cn.zhian.platform.Conflict if it is taken, or somebody else changed it meanwhile
     */
    @Requires(Permission.COMMUNITY_WRITE)
    public BuildingView change(long id, BuildingChange change) {
        BuildingView changed = desk.change(KIND, id, change.version(), change::over, change);
        houses.ofBuilding(id);
        return changed;
    }

    /** @throws cn.zhian.platform.Conflict if something still hangs on it */
    @Requires(Permission.COMMUNITY_WRITE)
    public void delete(long id) {
        Building building = desk.visible(KIND, id);
        places.requireNone("SELECT COUNT(*) FROM unit WHERE building_id = ?", id, "problem.conflict.building.units");
        desk.remove(KIND, building);
    }

    private Rows<Building, BuildingView> rows(BuildingFilter filter) {
        return desk.rows(
                KIND,
                new Conditions()
                        .andIf("community_id = ?", filter.communityId())
                        .andIf("name LIKE CONCAT(?, '%')", filter.name()));
    }

    private static void check(BuildingData data) {
        new Checks()
                .text("name", data.name(), 50)
                .optionalText("standardAddress", data.standardAddress(), 200)
                .done();
    }
}
