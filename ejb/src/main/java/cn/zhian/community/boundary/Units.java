package cn.zhian.community.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.community.control.PlaceStore;
import cn.zhian.community.entity.Building;
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
import java.util.List;
import java.util.Optional;

/** Units of the buildings. */
@Stateless
public class Units {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    PlaceStore places;

    /** @throws Conflict if the name is taken in the building */
    @Requires(Permission.COMMUNITY_WRITE)
    public UnitView create(UnitData data) {
        Building building = places.building(data.buildingId());
        callers.current().requireVisible(building.communityId(), "building", data.buildingId());
        check(data);
        Unit unit = new Unit(building, data);
        entities.persist(unit);
        flush(data);
        audit.record(Act.of("unit.create", unit.id(), unit.communityId(), data.name()));
        return view(unit);
    }

    /** @throws cn.zhian.platform.NotFound if there is none, or not for the caller */
    @Requires(Permission.COMMUNITY_READ)
    public UnitView get(long id) {
        return view(visible(id));
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
     * @throws Conflict if it is taken, or somebody else changed it meanwhile
     */
    @Requires(Permission.COMMUNITY_WRITE)
    public UnitView change(long id, UnitChange change) {
        Unit unit = visible(id);
        Versions.check(change.version(), unit.version());
        UnitData data = change.over(unit.data());
        check(data);
        unit.become(data);
        flush(data);
        audit.record(Act.of("unit.change", id, unit.communityId(), Change.names(change)));
        return view(unit);
    }

    /** @throws Conflict if something still hangs on it */
    @Requires(Permission.COMMUNITY_WRITE)
    public void delete(long id) {
        Unit unit = visible(id);
        places.requireNone("SELECT COUNT(*) FROM house WHERE unit_id = ?", id, "problem.conflict.unit.houses");
        entities.remove(unit);
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.unit.used"));
        audit.record(Act.of("unit.delete", id, unit.communityId(), ""));
    }

    private Rows<Unit, UnitView> rows(UnitFilter filter) {
        Conditions where = new Conditions()
                .within("community_id", callers.current().domain().communities())
                .andIf("community_id = ?", filter.communityId())
                .andIf("building_id = ?", filter.buildingId());
        return new Rows<>(entities, "unit", Unit.class, Unit::id, places::unitViews, where);
    }

    private Unit visible(long id) {
        Unit unit = places.unit(id);
        callers.current().requireVisible(unit.communityId(), "unit", id);
        return unit;
    }

    private UnitView view(Unit unit) {
        return places.unitViews(List.of(unit)).get(0);
    }

    private static void check(UnitData data) {
        new Checks()
                .text("name", data.name(), 50)
                .optionalText("standardAddress", data.standardAddress(), 200)
                .done();
    }

    private void flush(UnitData data) {
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.unit.name", data.name()));
    }
}
