package cn.zhian.access.view;

import cn.zhian.access.distribution.boundary.DoorAccess;
import cn.zhian.access.distribution.boundary.DoorPermit;
import cn.zhian.device.boundary.DoorView;
import cn.zhian.device.boundary.Doors;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Workbooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** Who may open one door. */
@Named("accessDoor")
@ViewScoped
public class AccessDoorView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Doors doors;

    @Inject
    DoorAccess access;

    @Inject
    Workbooks workbooks;

    @Inject
    AccessSheets sheets;

    private long id;
    private LocalDateTime at;
    private SliceModel<DoorPermit> rows;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                DoorPermit::residentId,
                (offset, size, sort) -> access.holdersAt(
                        id,
                        Optional.ofNullable(at)
                                .map(moment -> moment.atZone(Clocks.SHOWN).toInstant()),
                        offset,
                        size),
                () -> access.countAt(id));
    }

    /** Asks about the chosen moment. */
    public void search() {
        rows.restart();
    }

    /** Asks about now. */
    public void clear() {
        at = null;
        rows.restart();
    }

    /** What is filtered, as a workbook. */
    public StreamedContent getFile() {
        return workbooks.list("permit.export", Optional.of(getDoor().communityId()), sheets.people(), rows::all);
    }

    /** The door. */
    public DoorView getDoor() {
        return doors.get(id);
    }

    /** People by their registration. */
    public SliceModel<DoorPermit> getRows() {
        return rows;
    }

    /** The door's id. */
    public long getId() {
        return id;
    }

    /** Sets the door's id. */
    public void setId(long id) {
        this.id = id;
    }

    /** The moment asked about; null for now. */
    public LocalDateTime getAt() {
        return at;
    }

    /** Sets the moment asked about. */
    public void setAt(LocalDateTime at) {
        this.at = at;
    }
}
