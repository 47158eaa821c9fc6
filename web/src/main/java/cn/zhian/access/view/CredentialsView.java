package cn.zhian.access.view;

import cn.zhian.access.credential.boundary.CredentialFilter;
import cn.zhian.access.credential.boundary.CredentialView;
import cn.zhian.access.credential.boundary.Credentials;
import cn.zhian.access.distribution.boundary.DoorAccess;
import cn.zhian.access.distribution.boundary.DoorPermit;
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
import java.util.List;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** All credentials of a community. */
@Named("credentials")
@ViewScoped
public class CredentialsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Credentials credentials;

    @Inject
    DoorAccess access;

    @Inject
    Place place;

    @Inject
    Messages messages;

    @Inject
    Workbooks workbooks;

    @Inject
    AccessSheets sheets;

    private final Draft<IssueForm> draft = new Draft<>();
    private CredentialsFilter filter = new CredentialsFilter();
    private SliceModel<CredentialView> rows;
    private Detail<CredentialView> detail;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                CredentialView::id,
                (offset, size, sort) -> credentials.page(filter.query(community()), offset, size),
                () -> credentials.count(filter.query(community()), 1_000_000));
        detail = new Detail<>(rows, credentials::get);
    }

    private Optional<Long> community() {
        return Optional.of(place.communityId());
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Shows all. */
    public void clear() {
        filter = new CredentialsFilter();
        rows.restart();
    }

    /** What is filtered, as a workbook. */
    public StreamedContent getFile() {
        CredentialFilter query = filter.query(community());
        return workbooks.list(
                "credential.export",
                community(),
                sheets.credentials(),
                () -> Parts.of(cursor -> credentials.list(query, Slice.LARGEST, cursor)));
    }

    /** Opens the form of a new one. */
    public void begin() {
        draft.start(new IssueForm());
    }

    /** Issues it. */
    public void save() {
        IssueForm form = draft.getForm();
        credentials.issue(form.command(PersonChoice.id("holder", form.getHolder())));
        draft.discard();
        rows.restart();
        messages.done("right", "credential.issued");
    }

    /** Reports the shown one lost. */
    public void lost() {
        credentials.lost(detail.getId(), "");
        changed("credential.lost.done");
    }

    /** Restores the shown one. */
    public void restore() {
        credentials.restore(detail.getId(), "");
        changed("credential.restore.done");
    }

    /** Cancels the shown one. */
    public void cancel() {
        credentials.cancel(detail.getId(), "");
        changed("credential.cancel.done");
    }

    private void changed(String key) {
        refresh();
        messages.done("right", key);
    }

    /** Reads again, where the list stands. */
    public void refresh() {
        rows.refresh();
        detail.refresh();
    }

    /** The doors that the shown one's holder may open, with the states of the shown one only. */
    public List<DoorPermit> getDoors() {
        return detail.isOpen()
                ? access.doorsOf(detail.getIt().residentId(), Optional.empty()).stream()
                        .map(permit -> permit.only(detail.getId()))
                        .toList()
                : List.of();
    }

    /** The filter. */
    public CredentialsFilter getFilter() {
        return filter;
    }

    /** The rows. */
    public SliceModel<CredentialView> getRows() {
        return rows;
    }

    /** The panel. */
    public Detail<CredentialView> getDetail() {
        return detail;
    }

    /** The form. */
    public Draft<IssueForm> getDraft() {
        return draft;
    }
}
