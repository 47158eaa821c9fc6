package cn.zhian.programme.view;

import cn.zhian.platform.Clocks;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Entered;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Workbooks;
import cn.zhian.programme.boundary.InspectionDue;
import cn.zhian.programme.boundary.InspectionFilter;
import cn.zhian.programme.boundary.InspectionSearch;
import cn.zhian.programme.boundary.InspectionView;
import cn.zhian.programme.boundary.Inspections;
import cn.zhian.programme.entity.InspectionOutcome;
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

/** Accepted communities by the day of their next inspection (WF-7). */
@Named("inspections")
@ViewScoped
public class InspectionsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject
    Inspections inspections;

    @Inject
    ProgrammeSheets sheets;

    @Inject
    Workbooks workbooks;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    private String text;
    private InspectionPeriod period = InspectionPeriod.ALL;
    private LocalDate month;
    private SliceModel<InspectionDue> rows;
    private Detail<InspectionDue> detail;
    private final Draft<InspectionForm> draft = new Draft<>();
    private final Draft<InspectionForm> result = new Draft<>();

    @PostConstruct
    void start() {
        month = today().withDayOfMonth(1);
        rows = SliceModel.counted(
                InspectionDue::communityId,
                (offset, size, sort) -> inspections.calendar(filter(), offset, size),
                () -> inspections.countCalendar(filter()));
        detail = new Detail<>(rows, inspections::due);
    }

    private InspectionSearch filter() {
        return period.search(month, Entered.text(text));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.SHOWN);
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Takes the filter away. */
    public void clear() {
        text = null;
        rows.restart();
    }

    /** Goes to a part of the calendar. */
    public void open(InspectionPeriod other) {
        period = other;
        rows.restart();
    }

    /** Goes some months on or back. */
    public void turn(int months) {
        month = month.plusMonths(months);
        open(InspectionPeriod.MONTH);
    }

    /** How many communities lie in a part of the calendar. */
    public long count(InspectionPeriod which) {
        return inspections.countCalendar(which.search(month, Optional.empty()));
    }

    /** Opens the form of a new inspection of the shown community. */
    public void begin() {
        draft.start(new InspectionForm(today()));
    }

    /** Plans it. */
    public void plan() {
        InspectionForm form = draft.getForm();
        inspections.plan(detail.getIt().communityId(), form.getPlannedOn(), form.planNote());
        draft.discard();
        reread();
        messages.done("programme", "inspection.planned", detail.getIt().community());
    }

    /** Opens the form of the result. */
    public void inspect() {
        result.start(new InspectionForm(today()));
    }

    /** Records it. */
    public void record() {
        InspectionForm form = result.getForm();
        inspections.record(detail.getIt().plannedId().orElseThrow(), form.result());
        result.discard();
        reread();
        messages.done("programme", "inspection.recorded", detail.getIt().community());
    }

    private void reread() {
        detail.refresh();
        rows.refresh();
    }

    /** Inspections of the shown community, newest first. */
    public List<InspectionView> getHistory() {
        InspectionFilter of = new InspectionFilter(Optional.of(detail.getIt().communityId()), Optional.empty());
        return inspections.list(of, SHOWN, Optional.empty()).items();
    }

    /** The calendar, as Excel. */
    public StreamedContent getFile() {
        return workbooks.list("inspection.export", Optional.empty(), sheets.inspections(), rows::all);
    }

    /** The list. */
    public SliceModel<InspectionDue> getRows() {
        return rows;
    }

    /** The panel. */
    public Detail<InspectionDue> getDetail() {
        return detail;
    }

    /** The form of a new one. */
    public Draft<InspectionForm> getDraft() {
        return draft;
    }

    /** The form of a result. */
    public Draft<InspectionForm> getResult() {
        return result;
    }

    /** Parts of the calendar beside the months. */
    public List<InspectionPeriod> getPeriods() {
        return List.of(InspectionPeriod.ALL, InspectionPeriod.LATE, InspectionPeriod.PLANNED);
    }

    /** Outcomes to choose from. */
    public InspectionOutcome[] getOutcomes() {
        return InspectionOutcome.values();
    }

    /** The part that is shown. */
    public InspectionPeriod getPeriod() {
        return period;
    }

    /** The month, for example 2026-11. */
    public String getMonth() {
        return month.toString().substring(0, 7);
    }

    /** The filter. */
    public String getText() {
        return text;
    }

    /** For the page. */
    public void setText(String text) {
        this.text = text;
    }
}
