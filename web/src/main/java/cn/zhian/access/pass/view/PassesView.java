package cn.zhian.access.pass.view;

import cn.zhian.access.pass.boundary.PassView;
import cn.zhian.access.pass.boundary.Passes;
import cn.zhian.community.boundary.BuildingFilter;
import cn.zhian.community.boundary.BuildingView;
import cn.zhian.community.boundary.Buildings;
import cn.zhian.community.boundary.HouseFilter;
import cn.zhian.community.boundary.HouseView;
import cn.zhian.community.boundary.Houses;
import cn.zhian.community.boundary.UnitFilter;
import cn.zhian.community.boundary.UnitView;
import cn.zhian.community.boundary.Units;
import cn.zhian.device.api.PassKind;
import cn.zhian.device.boundary.DoorView;
import cn.zhian.device.boundary.Doors;
import cn.zhian.platform.excel.ExcelExport;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Workbooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** The search in passes (PR-4). */
@Named("passes")
@ViewScoped
public class PassesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CHOICES = 1_000;

    @Inject
    Passes passes;

    @Inject
    Buildings buildings;

    @Inject
    Units units;

    @Inject
    Houses houses;

    @Inject
    Doors doors;

    @Inject
    Place place;

    @Inject
    PassColumns columns;

    @Inject
    Workbooks workbooks;

    private PassForm filter = new PassForm();
    private SliceModel<PassView> rows;
    private Detail<PassView> detail;

    @PostConstruct
    void start() {
        rows = SliceModel.endless(
                PassView::id,
                (cursor, size) -> passes.search(filter.filter(community()), size, cursor),
                () -> passes.count(filter.filter(community())));
        detail = new Detail<>(rows, passes::get);
    }

    private Optional<Long> community() {
        return Optional.ofNullable(place.getId());
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Shows all. */
    public void clear() {
        filter = new PassForm();
        rows.restart();
    }

    /** What is filtered, as a workbook, written while it is read. */
    public StreamedContent getExport() {
        return workbooks.file(
                columns.sheet(),
                out -> ExcelExport.write(
                        out, columns.sheet(), columns.all(), passes.export(filter.filter(community()))));
    }

    /** Buildings to choose from. */
    public List<BuildingView> getBuildings() {
        return community()
                .map(id -> buildings.page(BuildingFilter.of(id), 0, MOST_CHOICES))
                .orElse(List.of());
    }

    /** Units of the chosen building. */
    public List<UnitView> getUnits() {
        return filter.getBuilding() == null
                ? List.of()
                : units.page(UnitFilter.ofBuilding(filter.getBuilding()), 0, MOST_CHOICES);
    }

    /** Houses of the chosen unit. */
    public List<HouseView> getHouses() {
        return filter.getUnit() == null
                ? List.of()
                : houses.page(HouseFilter.ofUnit(filter.getUnit()), 0, MOST_CHOICES);
    }

    /** Doors to choose from. */
    public List<DoorView> getDoors() {
        return community().map(doors::ofCommunity).orElse(List.of());
    }

    public PassKind[] getKinds() {
        return PassKind.values();
    }

    public PassForm getFilter() {
        return filter;
    }

    public SliceModel<PassView> getRows() {
        return rows;
    }

    public Detail<PassView> getDetail() {
        return detail;
    }
}
