package cn.zhian.resident.view;

import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.Slice;
import cn.zhian.platform.excel.Parts;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Me;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Texts;
import cn.zhian.platform.view.Workbooks;
import cn.zhian.resident.boundary.DisclosedResident;
import cn.zhian.resident.boundary.ResidentDisclosure;
import cn.zhian.resident.boundary.ResidentExports;
import cn.zhian.resident.boundary.ResidentFilter;
import cn.zhian.resident.boundary.ResidentPhotos;
import cn.zhian.resident.boundary.ResidentStatus;
import cn.zhian.resident.boundary.ResidentView;
import cn.zhian.resident.boundary.Residents;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.primefaces.PrimeFaces;
import org.primefaces.model.StreamedContent;

/** The list of residents, their panel and their form. */
@Named("residents")
@ViewScoped
public class ResidentsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_AT_ONCE = 10_000;

    @Inject
    Residents residents;

    @Inject
    ResidentDisclosure disclosure;

    @Inject
    ResidentPhotos photos;

    @Inject
    ResidentExports exports;

    @Inject
    HouseChoice choice;

    @Inject
    Workbooks workbooks;

    @Inject
    Place place;

    @Inject
    Me me;

    @Inject
    Texts texts;

    @Inject
    Messages messages;

    private final ResidentSearchForm filter = new ResidentSearchForm();
    private SliceModel<ResidentView> rows;
    private Detail<ResidentView> detail;
    private final Draft<ResidentForm> draft = new Draft<>();
    private final Draft<Reason> asking = new Draft<>();
    private final Draft<Reason> exporting = new Draft<>();
    private String exportReason = "";
    private transient DisclosedResident disclosed;
    private String picture;

    @PostConstruct
    void start() {
        filter.setStatus(ResidentStatus.ACTIVE);
        rows = SliceModel.counted(
                ResidentView::id,
                (offset, size, sort) -> residents.page(query(), offset, size),
                () -> residents.count(query()));
        detail = new Detail<>(rows, residents::get);
    }

    private ResidentFilter query() {
        return filter.filter(place.community().map(CommunityRef::id));
    }

    /** Reads anew after the filter changed. */
    public void search() {
        rows.restart();
    }

    /** Takes the filter away. */
    public void clear() {
        filter.clear();
        rows.restart();
    }

    /** Ids of all that are filtered, as far as they can be handled at once. */
    public List<Long> found() {
        ResidentFilter query = query();
        return Parts.of(cursor -> residents.list(query, Slice.LARGEST, cursor))
                .map(ResidentView::id)
                .limit(MOST_AT_ONCE)
                .toList();
    }

    /** Opens an empty form. */
    public void begin() {
        picture = null;
        draft.start(new ResidentForm());
    }

    /** Opens the form of the shown person. */
    public void edit() {
        picture = null;
        draft.start(ResidentForm.of(detail.getIt(), choice::house));
    }

    /** Stores the form, and the picture if one was taken. */
    public void save() {
        ResidentForm form = draft.getForm();
        Optional<byte[]> taken = SentPicture.bytes(picture);
        boolean care = me.caller().may(Permission.CARE_READ);
        ResidentView saved = form.getId() == null
                ? residents.create(form.data())
                : residents.change(form.getId(), form.change(care));
        // From here on the person is registered; a refused picture is tried again with the form of a known one.
        form.setId(saved.id());
        form.setVersion(saved.version());
        taken.ifPresent(bytes -> photos.put(saved.id(), bytes));
        picture = null;
        boolean hint = form.hasUnknownCounty();
        draft.discard();
        changed();
        messages.done("resident", "resident.saved", saved.name());
        if (hint) {
            messages.warn("resident", "resident.county-unknown");
        }
    }

    /** Moves the shown person out. */
    public void leave() {
        ResidentView shown = residents.leave(detail.getIt().id(), Optional.empty());
        changed();
        messages.done("resident", "resident.left", shown.name());
    }

    /** Takes the shown person back. */
    public void comeBack() {
        ResidentView shown = residents.comeBack(detail.getIt().id(), Optional.empty(), Optional.empty());
        changed();
        messages.done("resident", "resident.returned", shown.name());
    }

    /** Erases the shown person. */
    public void delete() {
        residents.delete(detail.getIt().id());
        detail.close();
        rows.restart();
        messages.done("resident", "resident.deleted");
    }

    private void changed() {
        disclosed = null;
        detail.refresh();
        rows.refresh();
    }

    /** Asks for the reason of a disclosure. */
    public void ask() {
        asking.start(new Reason());
    }

    /** Shows the person in full. */
    public void disclose() {
        disclosed = disclosure.disclose(detail.getId(), asking.getForm().getText());
        asking.discard();
    }

    /** What is filtered, masked, as Excel. */
    public StreamedContent getFile() {
        ResidentFilter query = query();
        var words = workbooks.words();
        return workbooks.file(texts.get("resident").get("resident.list"), out -> exports.masked(query, out, words));
    }

    /** Asks for the reason of an export in full. */
    public void askFull() {
        exporting.start(new Reason());
    }

    /** Takes the reason and has the browser fetch the file, which a form that updates the page can't send itself. */
    public void exportFull() {
        exportReason = exporting.getForm().getText();
        exporting.discard();
        PrimeFaces.current().executeScript("document.getElementById('acts:full').click()");
    }

    /** What is filtered, in full, as Excel. */
    public StreamedContent getFullFile() {
        ResidentFilter query = query();
        String reason = exportReason;
        var words = workbooks.words();
        return workbooks.file(
                texts.get("resident").get("resident.list"), out -> exports.full(query, out, words, reason));
    }

    /** The form that asks for the reason of an export in full. */
    public Draft<Reason> getExporting() {
        return exporting;
    }

    /** The full data of the shown person; null unless disclosed. */
    public DisclosedResident getDisclosed() {
        return disclosed != null && detail.getId() != null && disclosed.id() == detail.getId() ? disclosed : null;
    }

    /** The filter. */
    public ResidentSearchForm getFilter() {
        return filter;
    }

    /** The list. */
    public SliceModel<ResidentView> getRows() {
        return rows;
    }

    /** The panel. */
    public Detail<ResidentView> getDetail() {
        return detail;
    }

    /** The form. */
    public Draft<ResidentForm> getDraft() {
        return draft;
    }

    /** The form that asks for a reason. */
    public Draft<Reason> getAsking() {
        return asking;
    }

    /** What the camera sent. */
    public String getPicture() {
        return picture;
    }

    /** What the camera sent. */
    public void setPicture(String picture) {
        this.picture = picture;
    }
}
