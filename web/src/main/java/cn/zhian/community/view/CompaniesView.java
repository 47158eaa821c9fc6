package cn.zhian.community.view;

import cn.zhian.community.boundary.CommunityExports;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.community.boundary.Companies;
import cn.zhian.community.boundary.CompanyFilter;
import cn.zhian.community.boundary.CompanyStaffing;
import cn.zhian.community.boundary.CompanyView;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Entered;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Texts;
import cn.zhian.platform.view.Workbooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** The list of companies. */
@Named("companies")
@ViewScoped
public class CompaniesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Companies companies;

    @Inject
    CompanyStaffing staffing;

    @Inject
    CommunityExports exports;

    @Inject
    Workbooks workbooks;

    @Inject
    Place place;

    @Inject
    Texts texts;

    @Inject
    Messages messages;

    private String name;
    private String creditCode;
    private SliceModel<CompanyView> rows;
    private Detail<CompanyView> detail;
    private final Draft<CompanyForm> draft = new Draft<>();

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                CompanyView::id,
                (offset, size, sort) -> companies.page(filter(), offset, size),
                () -> companies.count(filter()));
        detail = new Detail<>(rows, companies::get);
    }

    private CompanyFilter filter() {
        return new CompanyFilter(
                place.community().map(CommunityRef::id),
                Optional.empty(),
                Entered.text(name),
                Entered.text(creditCode).map(PersonalData::normal));
    }

    /** Reads anew after the filter changed. */
    public void search() {
        rows.restart();
    }

    /** Takes the filter away. */
    public void clear() {
        name = null;
        creditCode = null;
        rows.restart();
    }

    /** Opens an empty form. */
    public void begin() {
        draft.start(new CompanyForm());
    }

    /** Opens the form of the shown company. */
    public void edit() {
        draft.start(CompanyForm.of(detail.getIt()));
    }

    /** Stores the form. */
    public void save() {
        CompanyForm form = draft.getForm();
        CompanyView saved = form.getId() == null
                ? companies.create(form.data(place.communityId()))
                : staffing.changeAdding(form.getId(), form.change(), form.entered());
        draft.discard();
        detail.refresh();
        rows.refresh();
        messages.done("community", "company.saved", saved.name());
    }

    /** Takes a member off the staff of the shown company. @param index in the list */
    public void removeStaff(int index) {
        CompanyView shown = detail.getIt();
        staffing.remove(shown.id(), shown.version(), index);
        detail.refresh();
        rows.refresh();
        messages.done("community", "company.saved", shown.name());
    }

    /** Deletes the shown company. */
    public void delete() {
        CompanyView shown = detail.getIt();
        companies.delete(shown.id());
        detail.close();
        rows.restart();
        messages.done("community", "company.deleted", shown.name());
    }

    /** What is filtered, as Excel. */
    public StreamedContent getFile() {
        CompanyFilter filter = filter();
        var words = workbooks.words();
        return workbooks.file(texts.get("community").get("company.list"), out -> exports.companies(filter, out, words));
    }

    /** The list. */
    public SliceModel<CompanyView> getRows() {
        return rows;
    }

    /** The panel. */
    public Detail<CompanyView> getDetail() {
        return detail;
    }

    /** The form. */
    public Draft<CompanyForm> getDraft() {
        return draft;
    }

    /** The filter. */
    public String getName() {
        return name;
    }

    /** The filter. */
    public void setName(String name) {
        this.name = name;
    }

    /** The filter. */
    public String getCreditCode() {
        return creditCode;
    }

    /** The filter. */
    public void setCreditCode(String creditCode) {
        this.creditCode = creditCode;
    }
}
