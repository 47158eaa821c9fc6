package cn.zhian.resident.view;

import cn.zhian.community.boundary.BuildingFilter;
import cn.zhian.community.boundary.BuildingView;
import cn.zhian.community.boundary.Buildings;
import cn.zhian.community.boundary.HouseFilter;
import cn.zhian.community.boundary.HouseView;
import cn.zhian.community.boundary.Houses;
import cn.zhian.community.boundary.UnitFilter;
import cn.zhian.community.boundary.UnitView;
import cn.zhian.community.boundary.Units;
import cn.zhian.platform.view.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The buildings, units and houses to choose from in a form; each read once a request. */
@Named("houseChoice")
@RequestScoped
public class HouseChoice {
    private static final int MOST = 2000;

    @Inject
    Buildings buildings;

    @Inject
    Units units;

    @Inject
    Houses houses;

    @Inject
    Place place;

    private List<BuildingView> buildingsRead;
    private final Map<Long, List<UnitView>> unitsRead = new HashMap<>();
    private final Map<Long, List<HouseView>> housesRead = new HashMap<>();

    /** Of the chosen community. */
    public List<BuildingView> getBuildings() {
        if (buildingsRead == null) {
            buildingsRead =
                    place.isChosen() ? buildings.page(BuildingFilter.of(place.communityId()), 0, MOST) : List.of();
        }
        return buildingsRead;
    }

    /** Of a building; none without one. */
    public List<UnitView> units(Long buildingId) {
        return buildingId == null
                ? List.of()
                : unitsRead.computeIfAbsent(buildingId, id -> units.page(UnitFilter.ofBuilding(id), 0, MOST));
    }

    /** Of a unit; none without one. */
    public List<HouseView> houses(Long unitId) {
        return unitId == null
                ? List.of()
                : housesRead.computeIfAbsent(unitId, id -> houses.page(HouseFilter.ofUnit(id), 0, MOST));
    }

    /** One house. */
    public HouseView house(long id) {
        return houses.get(id);
    }
}
