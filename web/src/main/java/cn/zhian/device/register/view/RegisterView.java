package cn.zhian.device.register.view;

import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.device.register.boundary.CodeAllocation;
import cn.zhian.device.register.boundary.DeviceExports;
import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceFilter;
import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.DeviceRegister;
import cn.zhian.device.register.boundary.DeviceRow;
import cn.zhian.device.register.boundary.DeviceTexts;
import cn.zhian.device.register.boundary.DoorSites;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.device.register.boundary.RegisteredDeviceView;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Entered;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Sort;
import cn.zhian.platform.view.Texts;
import cn.zhian.platform.view.Workbooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** The device register: all devices of a community with their files, doors among them. */
@Named("register")
@ViewScoped
public class RegisterView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    DeviceRegister register;

    @Inject
    CodeAllocation allocation;

    @Inject
    DoorSites sites;

    @Inject
    DeviceExports exports;

    @Inject
    Place place;

    @Inject
    Messages messages;

    @Inject
    Workbooks workbooks;

    @Inject
    Texts texts;

    private final Draft<RegisterForm> draft = new Draft<>();
    private final Draft<DoorSiteForm> site = new Draft<>();
    private String text;
    private String kind;
    private String placeKind;
    private String state;
    private SliceModel<DeviceRow> rows;
    private Detail<DevicePanel> detail;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                DeviceRow::key,
                (offset, size, sort) -> register.page(
                        filter(),
                        offset,
                        size,
                        sort.map(Sort::field).orElse(""),
                        sort.map(Sort::ascending).orElse(true)),
                () -> register.count(filter()));
        detail = new Detail<>(rows, this::panel);
    }

    private DevicePanel panel(long key) {
        DeviceRow row = register.row(key);
        return new DevicePanel(
                row, row.door() ? Optional.empty() : Optional.of(DeviceTexts.of(register.get(row.id()))));
    }

    private DeviceFilter filter() {
        return new DeviceFilter(
                place.community().map(CommunityRef::id),
                Entered.text(kind).map(DeviceKind::valueOf),
                Entered.text(placeKind).map(PlaceKind::valueOf),
                Entered.text(state).map(Integer::valueOf),
                Entered.text(text));
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Shows all. */
    public void clear() {
        text = null;
        kind = null;
        placeKind = null;
        state = null;
        rows.restart();
    }

    /** The files of what is filtered, as a workbook. */
    public StreamedContent getFile() {
        DeviceFilter filter = filter();
        var words = workbooks.words();
        return workbooks.file(texts.get("register").get("register.title"), out -> exports.files(filter, out, words));
    }

    /** Opens an empty form. */
    public void begin() {
        CommunityRef community = place.community().orElseThrow(() -> new NotFound("community", ""));
        draft.start(new RegisterForm(community.id(), community.code().substring(0, 6)));
    }

    /** Opens the form of the shown device. */
    public void edit() {
        draft.start(new RegisterForm(register.get(detail.getIt().row().id())));
    }

    /** Fills name and address in. */
    public void suggest() {
        RegisterForm form = draft.getForm();
        DeviceTexts typed = form.texts();
        if (typed.kind().isEmpty() || typed.text(DeviceField.PLACE_NAME).isEmpty()) {
            messages.warn("register", "register.suggest.need");
            return;
        }
        form.take(register.suggested(form.getCommunityId(), typed));
    }

    /** Fills the next code in. */
    public void allocate() {
        RegisterForm form = draft.getForm();
        String code = allocation.deviceCode(form.codeRequest());
        form.put(DeviceField.CODE, code);
        messages.done("register", "register.allocated", code);
    }

    /** Keeps the form. */
    public void save() {
        RegisterForm form = draft.getForm();
        RegisteredDeviceView saved =
                form.id().map(id -> register.change(id, form.entry())).orElseGet(() -> register.create(form.entry()));
        draft.discard();
        changed();
        messages.done("register", "register.saved", saved.name());
    }

    private void changed() {
        detail.refresh();
        rows.refresh();
    }

    /** Removes the shown device. */
    public void delete() {
        DeviceRow shown = detail.getIt().row();
        register.delete(shown.id());
        detail.close();
        rows.restart();
        messages.done("register", "register.deleted", shown.name());
    }

    /** Opens the form of the shown door's place. */
    public void beginSite() {
        site.start(new DoorSiteForm(detail.getIt().row()));
    }

    /** Keeps the door's place. */
    public void saveSite() {
        DoorSiteForm form = site.getForm();
        sites.place(form.doorId(), form.place(), form.placeName());
        site.discard();
        changed();
        messages.done("register", "register.door.saved", form.getName());
    }

    /** The list. */
    public SliceModel<DeviceRow> getRows() {
        return rows;
    }

    /** The panel. */
    public Detail<DevicePanel> getDetail() {
        return detail;
    }

    /** The form of a device. */
    public Draft<RegisterForm> getDraft() {
        return draft;
    }

    /** The form of a door's place. */
    public Draft<DoorSiteForm> getSite() {
        return site;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getPlaceKind() {
        return placeKind;
    }

    public void setPlaceKind(String placeKind) {
        this.placeKind = placeKind;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
