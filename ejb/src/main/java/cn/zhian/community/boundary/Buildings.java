package cn.zhian.community.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.community.control.PlaceStore;
import cn.zhian.community.entity.Building;
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
import java.util.List;
import java.util.Optional;

/** Buildings of the communities. */
@Stateless
public class Buildings {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    PlaceStore places;

    /** @throws Conflict if the name is taken in the community */
    @Requires(Permission.COMMUNITY_WRITE)
    public BuildingView create(BuildingData data) {
        callers.current().requireCommunity(data.communityId());
        places.community(data.communityId());
        check(data);
        Building building = new Building(data);
        entities.persist(building);
        flush(data);
        audit.record(Act.of("building.create", building.id(), building.communityId(), data.name()));
        return view(building);
    }

    /** @throws cn.zhian.platform.NotFound if there is none, or not for the caller */
    @Requires(Permission.COMMUNITY_READ)
    public BuildingView get(long id) {
        return view(visible(id));
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
     * @throws Conflict if it is taken, or somebody else changed it meanwhile
     */
    @Requires(Permission.COMMUNITY_WRITE)
    public BuildingView change(long id, BuildingChange change) {
        Building building = visible(id);
        Versions.check(change.version(), building.version());
        BuildingData data = change.over(building.data());
        check(data);
        building.become(data);
        flush(data);
        audit.record(Act.of("building.change", id, building.communityId(), Change.names(change)));
        return view(building);
    }

    /** @throws Conflict if something still hangs on it */
    @Requires(Permission.COMMUNITY_WRITE)
    public void delete(long id) {
        Building building = visible(id);
        places.requireNone("SELECT COUNT(*) FROM unit WHERE building_id = ?", id, "problem.conflict.building.units");
        entities.remove(building);
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.building.used"));
        audit.record(Act.of("building.delete", id, building.communityId(), ""));
    }

    private Rows<Building, BuildingView> rows(BuildingFilter filter) {
        Conditions where = new Conditions()
                .within("community_id", callers.current().domain().communities())
                .andIf("community_id = ?", filter.communityId())
                .andIf("name LIKE CONCAT(?, '%')", filter.name());
        return new Rows<>(entities, "building", Building.class, Building::id, places::buildingViews, where);
    }

    private Building visible(long id) {
        Building building = places.building(id);
        callers.current().requireVisible(building.communityId(), "building", id);
        return building;
    }

    private BuildingView view(Building building) {
        return places.buildingViews(List.of(building)).get(0);
    }

    private static void check(BuildingData data) {
        new Checks()
                .text("name", data.name(), 50)
                .optionalText("standardAddress", data.standardAddress(), 200)
                .done();
    }

    private void flush(BuildingData data) {
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.building.name", data.name()));
    }
}
