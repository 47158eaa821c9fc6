package cn.zhian.programme.view;

import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Entered;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Workbooks;
import cn.zhian.programme.boundary.ProgrammeView;
import cn.zhian.programme.boundary.Subsidies;
import cn.zhian.programme.boundary.SubsidyLine;
import cn.zhian.programme.boundary.SubsidySearch;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** Projects that came to their subsidy (以奖代补). */
@Named("subsidies")
@ViewScoped
public class SubsidiesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Subsidies subsidies;

    @Inject
    ChosenProgramme chosen;

    @Inject
    ProgrammeSheets sheets;

    @Inject
    Workbooks workbooks;

    @Inject
    Messages messages;

    private String text;
    private Boolean eligible;
    private Boolean entered;
    private SliceModel<SubsidyLine> rows;
    private final Draft<SubsidyForm> draft = new Draft<>();

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                SubsidyLine::projectId,
                (offset, size, sort) -> subsidies.page(chosen.getCode(), filter(), offset, size),
                () -> subsidies.total(chosen.getCode(), filter()).projects());
    }

    private SubsidySearch filter() {
        return new SubsidySearch(Optional.ofNullable(eligible), Optional.ofNullable(entered), Entered.text(text));
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Takes the filter away. */
    public void clear() {
        text = null;
        eligible = null;
        entered = null;
        rows.restart();
    }

    /** Opens the form of a project. */
    public void edit(SubsidyLine line) {
        draft.start(new SubsidyForm(line));
    }

    /** Enters the amount. */
    public void save() {
        SubsidyForm form = draft.getForm();
        subsidies.enter(form.project(), form.getAmount(), form.getBasis());
        draft.discard();
        rows.refresh();
        messages.done("programme", "subsidy.saved", form.getCommunity());
    }

    /** The programme. */
    public ProgrammeView getProgramme() {
        return chosen.it().orElse(null);
    }

    /** Yuan granted to what the filter lets through. */
    public BigDecimal getTotal() {
        return subsidies.total(chosen.getCode(), filter()).amount();
    }

    /** The list, as Excel. */
    public StreamedContent getFile() {
        return workbooks.list("subsidy.export", Optional.empty(), sheets.subsidies(getProgramme()), rows::all);
    }

    /** The list. */
    public SliceModel<SubsidyLine> getRows() {
        return rows;
    }

    /** The form. */
    public Draft<SubsidyForm> getDraft() {
        return draft;
    }

    /** The filter. */
    public String getText() {
        return text;
    }

    /** For the page. */
    public void setText(String text) {
        this.text = text;
    }

    /** The filter. */
    public Boolean getEligible() {
        return eligible;
    }

    /** For the page. */
    public void setEligible(Boolean eligible) {
        this.eligible = eligible;
    }

    /** The filter. */
    public Boolean getEntered() {
        return entered;
    }

    /** For the page. */
    public void setEntered(Boolean entered) {
        this.entered = entered;
    }
}
