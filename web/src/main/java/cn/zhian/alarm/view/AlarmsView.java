package cn.zhian.alarm.view;

import cn.zhian.alarm.boundary.AlarmFilter;
import cn.zhian.alarm.boundary.AlarmLevel;
import cn.zhian.alarm.boundary.AlarmState;
import cn.zhian.alarm.boundary.AlarmView;
import cn.zhian.alarm.boundary.Alarms;
import cn.zhian.device.api.AlarmKind;
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
import java.util.Optional;
import java.util.OptionalLong;
import org.primefaces.model.StreamedContent;

/** The alarms page: what is open, and how it is handled. */
@Named("alarms")
@ViewScoped
public class AlarmsView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Which alarms by their handling. */
    public enum Handling {
        OPEN,
        NEW,
        ACKNOWLEDGED,
        CLOSED,
        ALL
    }

    @Inject
    Alarms alarms;

    @Inject
    Place place;

    @Inject
    Messages messages;

    @Inject
    Workbooks workbooks;

    @Inject
    AlarmSheet sheet;

    private final Draft<AlarmForm> draft = new Draft<>();
    private Handling handling = Handling.OPEN;
    private AlarmKind kind;
    private AlarmLevel level;
    private Long controller;
    private SliceModel<AlarmView> rows;
    private Detail<AlarmView> detail;

    @PostConstruct
    void start() {
        rows = SliceModel.endless(
                AlarmView::id, (cursor, size) -> alarms.list(filter(), size, cursor), () -> alarms.count(filter()));
        detail = new Detail<>(rows, alarms::get);
    }

    private AlarmFilter filter() {
        Optional<AlarmState> state = switch (handling) {
            case NEW -> Optional.of(AlarmState.NEW);
            case ACKNOWLEDGED -> Optional.of(AlarmState.ACKNOWLEDGED);
            case CLOSED -> Optional.of(AlarmState.CLOSED);
            case OPEN, ALL -> Optional.empty();
        };
        return new AlarmFilter(
                Optional.ofNullable(place.getId()),
                state,
                handling == Handling.OPEN ? Optional.of(true) : Optional.empty(),
                Optional.ofNullable(kind),
                Optional.ofNullable(level),
                Optional.ofNullable(controller),
                Optional.empty());
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Shows what is open. */
    public void clear() {
        handling = Handling.OPEN;
        kind = null;
        level = null;
        controller = null;
        rows.restart();
    }

    /** Controller in the address; null for all. */
    public Long getController() {
        return controller;
    }

    /** Controller in the address: all its alarms, whoever handled them. */
    public void setController(Long controller) {
        this.controller = controller;
        if (controller != null) {
            handling = Handling.ALL;
        }
    }

    /** What is filtered, as a workbook. */
    public StreamedContent getFile() {
        AlarmFilter query = filter();
        return workbooks.list(
                "alarm.export",
                query.communityId(),
                sheet.alarms(),
                () -> Parts.of(cursor -> alarms.list(query, Slice.LARGEST, cursor)));
    }

    /** Alarms were stored or handled elsewhere. */
    public void changed() {
        rows.refresh();
        detail.refresh();
    }

    /** Takes the shown alarm. */
    public void acknowledge() {
        AlarmView shown = detail.getIt();
        alarms.acknowledge(shown.id(), OptionalLong.of(shown.version()));
        messages.done("alarm", "alarms.acknowledged");
        changed();
    }

    /** Opens the form that closes the shown alarm. */
    public void begin() {
        draft.start(new AlarmForm(detail.getIt()));
    }

    /** Closes the alarm. */
    public void save() {
        AlarmForm form = draft.getForm();
        alarms.close(form.id(), OptionalLong.of(form.version()), form.getResult(), form.isFalseAlarm());
        draft.discard();
        messages.done("alarm", "alarms.closed");
        changed();
    }

    /** Shape and colour of a state. */
    public String kind(AlarmState state) {
        return switch (state) {
            case NEW -> "bad";
            case ACKNOWLEDGED -> "warn";
            case CLOSED -> "off";
        };
    }

    /** 1 (red) to 4 (blue). */
    public int grade(AlarmLevel of) {
        return of.ordinal() + 1;
    }

    public Handling[] getHandlings() {
        return Handling.values();
    }

    public AlarmKind[] getKinds() {
        return AlarmKind.values();
    }

    public AlarmLevel[] getLevels() {
        return AlarmLevel.values();
    }

    public Handling getHandling() {
        return handling;
    }

    public void setHandling(Handling handling) {
        this.handling = handling == null ? Handling.ALL : handling;
    }

    public AlarmKind getKind() {
        return kind;
    }

    public void setKind(AlarmKind kind) {
        this.kind = kind;
    }

    public AlarmLevel getLevel() {
        return level;
    }

    public void setLevel(AlarmLevel level) {
        this.level = level;
    }

    public SliceModel<AlarmView> getRows() {
        return rows;
    }

    public Detail<AlarmView> getDetail() {
        return detail;
    }

    public Draft<AlarmForm> getDraft() {
        return draft;
    }
}
