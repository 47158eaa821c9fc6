package cn.zhian.access.view;

import cn.zhian.access.right.boundary.RightFilter;
import cn.zhian.access.right.boundary.RightView;
import cn.zhian.access.right.boundary.Rights;
import cn.zhian.access.right.entity.RightStatus;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.Slice;
import cn.zhian.platform.excel.Parts;
import cn.zhian.platform.view.Chosen;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Workbooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** All rights of a community, and the way to "who may open this door". */
@Named("rights")
@ViewScoped
public class RightsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_AT_ONCE = 10_000;

    @Inject
    Rights rights;

    @Inject
    Place place;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    Workbooks workbooks;

    @Inject
    AccessSheets sheets;

    private final Draft<GrantForm> draft = new Draft<>();
    private final Chosen chosen = new Chosen();
    private SliceModel<RightView> rows;
    private Detail<RightView> detail;
    private Long door;
    private Long group;
    private RightStatus status = RightStatus.ACTIVE;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                view -> view.right().id(),
                (offset, size, sort) -> rights.page(filter(), offset, size),
                () -> rights.count(filter(), 1_000_000));
        detail = new Detail<>(rows, rights::get);
    }

    private RightFilter filter() {
        return new RightFilter(
                Optional.of(place.communityId()),
                Optional.empty(),
                Optional.ofNullable(group),
                Optional.ofNullable(door),
                Optional.ofNullable(status));
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Shows all that count. */
    public void clear() {
        door = null;
        group = null;
        status = RightStatus.ACTIVE;
        rows.restart();
    }

    /** What is filtered, as a workbook. */
    public StreamedContent getFile() {
        RightFilter query = filter();
        return workbooks.list(
                "right.export",
                query.communityId(),
                sheets.rights(),
                () -> Parts.of(cursor -> rights.list(query, Slice.LARGEST, cursor)));
    }

    /** Opens the form of a new one. */
    public void begin() {
        draft.start(new GrantForm(LocalDate.ofInstant(clock.instant(), Clocks.SHOWN)));
    }

    /** Gives it, to a group or to one resident. */
    public void save() {
        GrantForm form = draft.getForm();
        boolean person = form.getHolder() != null && !form.getHolder().isBlank();
        if (person == (form.getGroup() != null)) {
            throw new Invalid("holder", "problem.right.subject");
        }
        if (person) {
            rights.grant(List.of(PersonChoice.id("holder", form.getHolder())), form.terms());
        } else {
            rights.grantToGroup(form.getGroup(), form.terms());
        }
        draft.discard();
        rows.restart();
        messages.done("right", "right.granted");
    }

    /** Takes the shown one back. */
    public void revoke() {
        rights.revoke(List.of(detail.getId()), "");
        changed("right.revoked");
    }

    /** Ticks all that are filtered, as far as they can be taken back at once. */
    public void chooseAll() {
        RightFilter query = filter();
        chosen.clear();
        chosen.add(Parts.of(cursor -> rights.list(query, Slice.LARGEST, cursor))
                .map(view -> view.right().id())
                .limit(MOST_AT_ONCE)
                .toList());
    }

    /** Takes the ticked ones back. */
    public void revokeChosen() {
        int concerned = rights.revoke(chosen.ids(), "");
        chosen.clear();
        rows.refresh();
        detail.refresh();
        messages.done("right", "bulk.revoked", concerned);
    }

    /** The ticked rights. */
    public Chosen getChosen() {
        return chosen;
    }

    /** Undoes the taking back of the shown one. */
    public void reinstate() {
        rights.reinstate(List.of(detail.getId()));
        changed("right.reinstated");
    }

    private void changed(String key) {
        rows.refresh();
        detail.refresh();
        messages.done("right", key);
    }

    /** The rows. */
    public SliceModel<RightView> getRows() {
        return rows;
    }

    /** The panel. */
    public Detail<RightView> getDetail() {
        return detail;
    }

    /** The form. */
    public Draft<GrantForm> getDraft() {
        return draft;
    }

    /** The door; null for all. */
    public Long getDoor() {
        return door;
    }

    /** Sets the door. */
    public void setDoor(Long door) {
        this.door = door;
    }

    /** The group; null for all. */
    public Long getGroup() {
        return group;
    }

    /** Sets the group. */
    public void setGroup(Long group) {
        this.group = group;
    }

    /** The status; null for all. */
    public RightStatus getStatus() {
        return status;
    }

    /** Sets the status. */
    public void setStatus(RightStatus status) {
        this.status = status;
    }

    /** All statuses. */
    public RightStatus[] getStatuses() {
        return RightStatus.values();
    }
}
