package cn.zhian.community.view;

import cn.zhian.community.boundary.Communities;
import cn.zhian.community.boundary.CommunityExports;
import cn.zhian.community.boundary.CommunityFilter;
import cn.zhian.community.boundary.CommunityKind;
import cn.zhian.community.boundary.CommunityView;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Entered;
import cn.zhian.platform.view.Messages;
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

/** The list of communities. */
@Named("communities")
@ViewScoped
public class CommunitiesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Communities communities;

    @Inject
    CommunityExports exports;

    @Inject
    Workbooks workbooks;

    @Inject
    Texts texts;

    @Inject
    Messages messages;

    private String name;
    private String code;
    private CommunityKind kind;
    private SliceModel<CommunityView> rows;
    private Detail<CommunityView> detail;
    private final Draft<CommunityForm> draft = new Draft<>();

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                CommunityView::id,
                (offset, size, sort) -> communities.page(filter(), offset, size),
                () -> communities.count(filter()));
        detail = new Detail<>(rows, communities::get);
    }

    private CommunityFilter filter() {
        return new CommunityFilter(Entered.text(code), Entered.text(name), Optional.ofNullable(kind));
    }

    /** Reads anew after the filter changed. */
    public void search() {
        rows.restart();
    }

    /** Takes the filter away. */
    public void clear() {
        name = null;
        code = null;
        kind = null;
        rows.restart();
    }

    /** Opens an empty form. */
    public void begin() {
        draft.start(CommunityForm.empty());
    }

    /** Opens the form of the shown community. */
    public void edit() {
        draft.start(CommunityForm.of(detail.getIt()));
    }

    /** Stores the form. */
    public void save() {
        CommunityForm form = draft.getForm();
        CommunityView saved = form.getId() == null
                ? communities.create(form.data())
                : communities.change(form.getId(), form.change());
        draft.discard();
        detail.refresh();
        rows.refresh();
        messages.done("community", "community.saved", saved.name());
    }

    /** Deletes the shown community. */
    public void delete() {
        CommunityView shown = detail.getIt();
        communities.delete(shown.id());
        detail.close();
        rows.restart();
        messages.done("community", "community.deleted", shown.name());
    }

    /** What is filtered, as Excel. */
    public StreamedContent getFile() {
        CommunityFilter filter = filter();
        var words = workbooks.words();
        return workbooks.file(
                texts.get("community").get("community.list"), out -> exports.communities(filter, out, words));
    }

    /** The kinds to choose from. */
    public CommunityKind[] getKinds() {
        return CommunityKind.values();
    }

    /** The list. */
    public SliceModel<CommunityView> getRows() {
        return rows;
    }

    /** The panel. */
    public Detail<CommunityView> getDetail() {
        return detail;
    }

    /** The form. */
    public Draft<CommunityForm> getDraft() {
        return draft;
    }

    /** For the page. */
    public String getName() {
        return name;
    }

    /** For the page. */
    public void setName(String name) {
        this.name = name;
    }

    /** For the page. */
    public String getCode() {
        return code;
    }

    /** For the page. */
    public void setCode(String code) {
        this.code = code;
    }

    /** For the page. */
    public CommunityKind getKind() {
        return kind;
    }

    /** For the page. */
    public void setKind(CommunityKind kind) {
        this.kind = kind;
    }
}
