package cn.zhian.exchange.reconcile.view;

import cn.zhian.exchange.delivery.view.OneTargetView;
import cn.zhian.exchange.reconcile.boundary.Reconciliation;
import cn.zhian.exchange.reconcile.entity.RunState;
import cn.zhian.exchange.reconcile.entity.RunView;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    private final Draft<DayForm> draft = new Draft<>();
    private transient List<RunView> runs;
    private transient List<RunView> last;
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

    /** The last one that was done, with its counts; none if there was none. */
    public List<RunView> getLast() {
        if (last == null) {
            last = getRuns().stream()
                    .filter(run -> run.state() == RunState.DONE)
                    .limit(1)
                    .map(run -> reconciliation.get(target.getId(), run.id()))
                    .toList();
        }
        return last;
    }

    /** Whether one waits or is under way, so that the page looks again. */
    public boolean isBusy() {
        return getRuns().stream().anyMatch(run -> run.state() == RunState.WAITING || run.state() == RunState.RUNNING);
    }

    /** Looks again. */
    public void refresh() {
        runs = null;
        last = null;
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
