package cn.zhian.exchange.tier.view;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.boundary.Children;
import cn.zhian.exchange.tier.entity.ChildView;
import cn.zhian.exchange.tier.entity.InvitedChild;
import cn.zhian.exchange.tier.entity.KindCount;
import cn.zhian.exchange.tier.entity.Tier;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The page of platforms below: who they are, what they may send, when they called. */
@Named("children")
@ViewScoped
public class ChildrenView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Children children;

    @Inject
    Texts texts;

    private final Draft<ChildForm> draft = new Draft<>();
    private String text = "";
    private SliceModel<ChildView> rows;
    private Detail<ChildView> detail;
    private transient InvitedChild invited;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                ChildView::id, (offset, size, sort) -> children.page(text, offset, size), () -> children.count(text));
        detail = new Detail<>(rows, children::get);
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Shows all. */
    public void clear() {
        text = "";
        rows.restart();
    }

    /** Opens an empty form. */
    public void begin() {
        draft.start(new ChildForm());
    }

    /** Opens the form of the one that is shown. */
    public void edit() {
        draft.start(new ChildForm(detail.getIt()));
    }

    /** Makes the entry, and shows its code once; or changes what is there. */
    public void save() {
        ChildForm form = draft.getForm();
        if (form.getId() == 0) {
            invited = children.invite(form.data());
        } else {
            children.change(form.getId(), form.data(), OptionalLong.of(form.version()));
        }
        draft.discard();
        changed();
    }

    /** Gives the one that is shown another code. */
    public void inviteAgain() {
        invited = children.inviteAgain(detail.getId());
        changed();
    }

    /** Forgets the code that was shown; it can't be shown again. */
    public void forget() {
        invited = null;
    }

    /** Lets the one that is shown push no more. */
    public void revoke() {
        children.revoke(detail.getId());
        changed();
    }

    /** Takes away the one that is shown. */
    public void delete() {
        children.delete(detail.getId());
        detail.close();
        rows.refresh();
    }

    private void changed() {
        rows.refresh();
        detail.refresh();
    }

    /** The kinds of one in words. */
    public String kinds(ChildView child) {
        return child.kinds().stream()
                .map(texts::label)
                .collect(Collectors.joining(texts.get("tier").get("list.and")));
    }

    /** The beginnings of community codes of one. */
    public String divisions(ChildView child) {
        return String.join(texts.get("tier").get("list.and"), child.divisions());
    }

    /** A kind of records in words. */
    public String kind(KindCount count) {
        return count.kind().map(texts::label).orElseGet(() -> texts.get("tier").get("kind.unknown"));
    }

    /** Part of a name. */
    public String getText() {
        return text;
    }

    /** Takes part of a name. */
    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    /** The rows. */
    public SliceModel<ChildView> getRows() {
        return rows;
    }

    /** The panel. */
    public Detail<ChildView> getDetail() {
        return detail;
    }

    /** The form. */
    public Draft<ChildForm> getDraft() {
        return draft;
    }

    /** Roles that a platform can have. */
    public Tier[] getRoles() {
        return Tier.values();
    }

    /** Kinds of records. */
    public List<RecordKind> getKinds() {
        return List.of(RecordKind.values());
    }

    /** The one whose code is being shown; null mostly. */
    public InvitedChild getInvited() {
        return invited;
    }
}
