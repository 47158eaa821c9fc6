package cn.zhian.community.control;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import cn.zhian.community.boundary.BuildingView;
import cn.zhian.community.boundary.HouseLabel;
import cn.zhian.community.boundary.HouseView;
import cn.zhian.community.boundary.UnitView;
import cn.zhian.community.entity.Building;
import cn.zhian.community.entity.Community;
import cn.zhian.community.entity.House;
import cn.zhian.community.entity.Unit;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Finds places and makes their views, with labels and standard addresses put together from the parts above. */
@ApplicationScoped
public class PlaceStore {
    @PersistenceContext
    EntityManager entities;

    /** @throws NotFound if there is none */
    public Community community(long id) {
        return require(Community.class, "community", id);
    }

    /** @throws NotFound if there is none */
    public House house(long id) {
        return require(House.class, "house", id);
    }

    /** One of a kind. @throws NotFound if there is none */
    <T> T require(Class<T> type, String what, long id) {
        T found = entities.find(type, id);
        if (found == null) {
            throw new NotFound(what, id);
        }
        return found;
    }

    /**
     * Makes sure that nothing hangs on a place.
     *
     * @param count a query of ours with the place's id as its one parameter
     * @throws Conflict with the key and the number of what hinders
     */
    public void requireNone(String count, long id, String key) {
        Query query = entities.createNativeQuery(count.replace("?", "?1")).setParameter(1, id);
        long found = ((Number) query.getSingleResult()).longValue();
        if (found > 0) {
            throw new Conflict(key, found);
        }
    }

    /** Views of buildings, in their order. */
    public List<BuildingView> buildingViews(List<Building> buildings) {
        Map<Long, Community> communities = all(Community.class, ids(buildings, Building::communityId), Community::id);
        return buildings.stream()
                .map(b -> new BuildingView(
                        b.id(), b.version(), b.communityId(), b.name(), address(b, communities.get(b.communityId()))))
                .toList();
    }

    /** Views of units, in their order. */
    public List<UnitView> unitViews(List<Unit> units) {
        Map<Long, Building> buildings = all(Building.class, ids(units, Unit::buildingId), Building::id);
        Map<Long, Community> communities = all(Community.class, ids(units, Unit::communityId), Community::id);
        return units.stream()
                .map(u -> new UnitView(
                        u.id(),
                        u.version(),
                        u.communityId(),
                        u.buildingId(),
                        u.name(),
                        address(u, buildings.get(u.buildingId()), communities.get(u.communityId()))))
                .toList();
    }

    /** Views of houses, in their order. */
    public List<HouseView> houseViews(List<House> houses) {
        Map<Long, Unit> units = all(Unit.class, ids(houses, House::unitId), Unit::id);
        Map<Long, Building> buildings = all(Building.class, ids(houses, House::buildingId), Building::id);
        Map<Long, Community> communities = all(Community.class, ids(houses, House::communityId), Community::id);
        return houses.stream()
                .map(h ->
                        view(h, units.get(h.unitId()), buildings.get(h.buildingId()), communities.get(h.communityId())))
                .toList();
    }

    private static HouseView view(House house, Unit unit, Building building, Community community) {
        var data = house.data();
        return new HouseView(
                house.id(),
                house.version(),
                house.communityId(),
                house.buildingId(),
                house.unitId(),
                house.number(),
                data.floor(),
                data.area(),
                data.use(),
                HouseLabel.of(building.name(), unit.name(), house.number()),
                data.standardAddress()
                        .orElseGet(() -> HouseLabel.of(address(unit, building, community), house.number())));
    }

    private static String address(Unit unit, Building building, Community community) {
        return unit.data().standardAddress().orElseGet(() -> HouseLabel.of(address(building, community), unit.name()));
    }

    private static String address(Building building, Community community) {
        return building.data()
                .standardAddress()
                .orElseGet(() -> HouseLabel.of(community.standardAddress(), building.name()));
    }

    private static <T> Set<Long> ids(List<T> items, ToLongFunction<T> id) {
        return items.stream().map(id::applyAsLong).collect(toSet());
    }

    private <T> Map<Long, T> all(Class<T> type, Collection<Long> ids, Function<T, Long> id) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("SELECT e FROM " + type.getSimpleName() + " e WHERE e.id IN :ids", type)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(id, Function.identity()));
    }
}
