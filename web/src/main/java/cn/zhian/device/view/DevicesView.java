package cn.zhian.device.view;

import cn.zhian.device.api.Transport;
import cn.zhian.device.boundary.ControllerActs;
import cn.zhian.device.boundary.ControllerFilter;
import cn.zhian.device.boundary.ControllerView;
import cn.zhian.device.boundary.Controllers;
import cn.zhian.device.boundary.LinkState;
import cn.zhian.device.boundary.RejectedEvent;
import cn.zhian.device.boundary.RejectedEvents;
import cn.zhian.event.boundary.EventRetrying;
import cn.zhian.platform.Slice;
import cn.zhian.platform.excel.Parts;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** The devices page: controllers, their state and clocks, and events that could not be stored. */
@Named("devices")
@ViewScoped
public class DevicesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Controllers controllers;

    @Inject
    ControllerActs acts;

    @Inject
    RejectedEvents rejected;

    @Inject
    EventRetrying retrying;

    @Inject
    Place place;

    @Inject
    Messages messages;

    @Inject
    Workbooks workbooks;

    @Inject
    DeviceSheets sheets;

    private final Draft<DeviceForm> draft = new Draft<>();
    private String text;
    private LinkState state;
    private SliceModel<ControllerView> rows;
    private Detail<ControllerView> detail;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                ControllerView::id,
                (offset, size, sort) -> controllers.page(filter(), offset, size),
                () -> controllers.count(filter()));
        detail = new Detail<>(rows, controllers::get);
    }

    private ControllerFilter filter() {
        return new ControllerFilter(
                Optional.ofNullable(place.getId()),
                Optional.ofNullable(state),
                Optional.ofNullable(text).map(String::strip).filter(typed -> !typed.isEmpty()));
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Shows all. */
    public void clear() {
        text = null;
        state = null;
        rows.restart();
    }

    /** What is filtered, as a workbook. */
    public StreamedContent getFile() {
        ControllerFilter query = filter();
        return workbooks.list(
                "controller.export",
                query.communityId(),
                sheets.controllers(),
                () -> Parts.of(cursor -> controllers.list(query, Slice.LARGEST, cursor)));
    }

    /** Controllers changed their state. */
    public void changed() {
        rows.refresh();
        detail.refresh();
    }

    /** Opens an empty form. */
    public void begin() {
        draft.start(new DeviceForm());
    }

    /** Opens the form of the shown controller. */
    public void edit() {
        draft.start(new DeviceForm(detail.getIt()));
    }

    /** Keeps the form. */
    public void save() {
        DeviceForm form = draft.getForm();
        if (form.isFresh()) {
            controllers.register(form.data(place.communityId()));
        } else {
            long id = form.id().orElseThrow();
            controllers.change(id, form.version(), form.data(controllers.get(id).communityId()));
        }
        messages.done("device", "devices.saved", form.getName());
        draft.discard();
        changed();
    }

    /** Removes the shown controller. */
    public void delete() {
        controllers.remove(detail.getId());
        messages.done("device", "devices.deleted", detail.getIt().name());
        detail.close();
        rows.restart();
    }

    /** Measures the shown controller's clock. */
    public void readClock() {
        Duration offset = acts.readClock(detail.getId());
        messages.done("device", "clock.read", offset.toMillis());
        changed();
    }

    /** Sets the shown controller's clock. */
    public void setClock() {
        Duration left = acts.setClock(detail.getId());
        messages.done("device", "clock.set", left.toMillis());
        changed();
    }

    /** Takes a rejected event off the list. */
    public void dismiss(RejectedEvent event) {
        rejected.dismiss(event.id());
    }

    /** Tries to store a rejected event again. */
    public void retry(RejectedEvent event) {
        retrying.retry(event.id());
        messages.done("device", "rejected.stored");
    }

    /** Events that could not be stored. */
    public List<RejectedEvent> getRejected() {
        return rejected.newest();
    }

    /** Shape and colour of a link. */
    public String kind(LinkState link) {
        return switch (link) {
            case ONLINE -> "good";
            case OFFLINE -> "bad";
            case UNKNOWN -> "off";
        };
    }

    public LinkState[] getStates() {
        return LinkState.values();
    }

    public Transport[] getTransports() {
        return Transport.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public LinkState getState() {
        return state;
    }

    public void setState(LinkState state) {
        this.state = state;
    }

    public SliceModel<ControllerView> getRows() {
        return rows;
    }

    public Detail<ControllerView> getDetail() {
        return detail;
    }

    public Draft<DeviceForm> getDraft() {
        return draft;
    }
}
