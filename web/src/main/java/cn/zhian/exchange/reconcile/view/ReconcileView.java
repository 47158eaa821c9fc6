package cn.zhian.exchange.reconcile.view;

import cn.zhian.exchange.delivery.view.OneTargetView;
import cn.zhian.exchange.reconcile.boundary.Reconciliation;
import cn.zhian.exchange.reconcile.entity.RunCount;
import cn.zhian.exchange.reconcile.entity.RunState;
import cn.zhian.exchange.reconcile.entity.RunView;
import cn.zhian.platform.Slice;
import cn.zhian.platform.excel.Parts;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Sheet;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Texts;
import cn.zhian.platform.view.Workbooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** The part of a target's page that compares what was sent with what the target holds. */
@Named("reconcile")
@ViewScoped
public class ReconcileView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Reconciliation reconciliation;

    @Inject
    OneTargetView target;

    @Inject
    Messages messages;

    @Inject
    Workbooks workbooks;

    @Inject
    Texts texts;

    private final Draft<DayForm> draft = new Draft<>();
    private transient List<RunView> runs;
    private SliceModel<RunCount> lines;
    private boolean onlyDifferent;
    private transient Boolean able;

    /** The day that is compared. */
    public static final class DayForm implements Serializable {
        private static final long serialVersionUID = 1L;

        private LocalDate day;

        public LocalDate getDay() {
            return day;
        }

        public void setDay(LocalDate day) {
            this.day = day;
        }
    }

    /** Whether its target can be compared. */
    public boolean isAble() {
        if (able == null) {
            able = reconciliation.comparable(target.getId());
        }
        return able;
    }

    /** The newest comparisons, the newest first. */
    public List<RunView> getRuns() {
        if (runs == null) {
            runs = reconciliation.newest(target.getId());
        }
        return runs;
    }

    /** The last one that was done; null if there was none. */
    public RunView getLast() {
        return getRuns().stream()
                .filter(run -> run.state() == RunState.DONE)
                .findFirst()
                .orElse(null);
    }

    @PostConstruct
    void start() {
        lines = SliceModel.counted(
                RunCount::id,
                (offset, size, sort) ->
                        reconciliation.countPage(target.getId(), getLast().id(), onlyDifferent, offset, size),
                () -> reconciliation.countLines(target.getId(), getLast().id(), onlyDifferent));
    }

    /** What came of it by community and kind. */
    public SliceModel<RunCount> getLines() {
        return lines;
    }

    /** Whether those lines alone are shown where the two sides differ. */
    public boolean isOnlyDifferent() {
        return onlyDifferent;
    }

    /** Shows those alone, or all. */
    public void setOnlyDifferent(boolean only) {
        onlyDifferent = only;
    }

    /** Shows what the filter lets through. */
    public void filter() {
        lines.restart();
    }

    /** What is shown, as a workbook. */
    public StreamedContent getFile() {
        long id = target.getId();
        long run = getLast().id();
        boolean only = onlyDifferent;
        Sheet<RunCount> sheet = new Sheet<RunCount>(texts.get("reconcile"), "counts.title")
                .with("count.community", 20, RunCount::community)
                .with("count.kind", 12, line -> texts.label(line.kind()))
                .with("run.compared", 12, RunCount::compared)
                .with("run.different", 12, RunCount::different)
                .with("run.resent", 12, RunCount::resent)
                .with("count.refused", 12, RunCount::refused)
                .with("count.told", 12, RunCount::told);
        return workbooks.list(
                "exchange-reconciliation.export",
                Optional.empty(),
                sheet,
                () -> Parts.of(cursor -> reconciliation.counts(id, run, only, cursor, Slice.LARGEST)));
    }

    /** Whether one waits or is under way, so that the page looks again. */
    public boolean isBusy() {
        return getRuns().stream().anyMatch(run -> run.state() == RunState.WAITING || run.state() == RunState.RUNNING);
    }

    /** Looks again. */
    public void refresh() {
        runs = null;
        lines.refresh();
    }

    /** Asks for the day. */
    public void begin() {
        draft.start(new DayForm());
    }

    /** Begins to compare. */
    public void save() {
        reconciliation.begin(target.getId(), Optional.ofNullable(draft.getForm().getDay()));
        draft.discard();
        refresh();
        messages.done("reconcile", "run.begun");
    }

    /** Shape and colour of a state. */
    public String kind(RunState state) {
        return state == null
                ? "off"
                : switch (state) {
                    case WAITING, RUNNING -> "info";
                    case DONE -> "good";
                    case FAILED -> "bad";
                };
    }

    /** The form. */
    public Draft<DayForm> getDraft() {
        return draft;
    }
}
