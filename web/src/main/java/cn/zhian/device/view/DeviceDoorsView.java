package cn.zhian.device.view;

import cn.zhian.community.boundary.BuildingFilter;
import cn.zhian.community.boundary.BuildingView;
import cn.zhian.community.boundary.Buildings;
import cn.zhian.community.boundary.UnitFilter;
import cn.zhian.community.boundary.UnitView;
import cn.zhian.community.boundary.Units;
import cn.zhian.device.boundary.DoorDirection;
import cn.zhian.device.boundary.DoorFilter;
import cn.zhian.device.boundary.DoorView;
import cn.zhian.device.boundary.Doors;
import cn.zhian.platform.Slice;
import cn.zhian.platform.excel.Parts;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.Workbooks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** The doors of the controller that the devices page shows. */
@Named("deviceDoors")
@ViewScoped
public class DeviceDoorsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CHOICES = 1_000;

    @Inject
    Doors doors;

    @Inject
    Buildings buildings;

    @Inject
    Units units;

    @Inject
    Place place;

    @Inject
    Messages messages;

    @Inject
    Workbooks workbooks;

    @Inject
    DeviceSheets sheets;

    private final Draft<DoorForm> draft = new Draft<>();

    /** By number; none for null. */
    public List<DoorView> of(Long controllerId) {
        return controllerId == null
                ? List.of()
                : doors.list(new DoorFilter(Optional.empty(), Optional.of(controllerId)), 50, Optional.empty())
                        .items();
    }

    /** All doors, as a workbook. */
    public StreamedContent getFile() {
        DoorFilter query = new DoorFilter(Optional.ofNullable(place.getId()), Optional.empty());
        return workbooks.list(
                "door.export",
                query.communityId(),
                sheets.doors(),
                () -> Parts.of(cursor -> doors.list(query, Slice.LARGEST, cursor)));
    }

    /** Opens an empty form with the lowest free number. */
    public void begin(Long controllerId) {
        List<Integer> taken = of(controllerId).stream().map(DoorView::number).toList();
        int free = 1;
        while (taken.contains(free)) {
            free++;
        }
        draft.start(new DoorForm(controllerId, free));
    }

    /** Opens the form of a door. */
    public void edit(DoorView door) {
        draft.start(new DoorForm(door));
    }

    /** Keeps the form. */
    public void save() {
        DoorForm form = draft.getForm();
        if (form.isFresh()) {
            doors.register(form.data());
        } else {
            doors.change(form.id().orElseThrow(), form.version(), form.data());
        }
        messages.done("device", "door.saved", form.getName());
        draft.discard();
    }

    /** Removes a door. */
    public void delete(DoorView door) {
        doors.remove(door.id());
        messages.done("device", "door.deleted", door.name());
    }

    /** Buildings to choose from. */
    public List<BuildingView> getBuildings() {
        return place.isChosen() ? buildings.page(BuildingFilter.of(place.communityId()), 0, MOST_CHOICES) : List.of();
    }

    /** Units of the chosen building. */
    public List<UnitView> getUnits() {
        return draft.isOpen() && draft.getForm().getBuilding() != null
                ? units.page(UnitFilter.ofBuilding(draft.getForm().getBuilding()), 0, MOST_CHOICES)
                : List.of();
    }

    public DoorDirection[] getDirections() {
        return DoorDirection.values();
    }

    public Draft<DoorForm> getDraft() {
        return draft;
    }
}
