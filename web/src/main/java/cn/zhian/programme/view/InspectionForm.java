package cn.zhian.programme.view;

import cn.zhian.platform.view.Entered;
import cn.zhian.programme.entity.InspectionOutcome;
import cn.zhian.programme.entity.InspectionResult;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/** An inspection being planned, or its result. */
public class InspectionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private LocalDate plannedOn;
    private String note;
    private InspectionOutcome outcome = InspectionOutcome.PASSED;
    private LocalDate inspectedOn;
    private String remark;
    private LocalDate dueOn;

    InspectionForm(LocalDate today) {
        plannedOn = today;
        inspectedOn = today;
    }

    InspectionResult result() {
        boolean faults = outcome == InspectionOutcome.FAULTS;
        return new InspectionResult(
                outcome, inspectedOn, line(remark), faults ? Optional.ofNullable(dueOn) : Optional.empty());
    }

    Optional<String> planNote() {
        return line(note);
    }

    /** Line breaks are of no matter here. */
    private static Optional<String> line(String typed) {
        return Entered.text(typed).map(text -> text.replaceAll("\\R", " "));
    }

    /** For the page. */
    public LocalDate getPlannedOn() {
        return plannedOn;
    }

    /** For the page. */
    public void setPlannedOn(LocalDate plannedOn) {
        this.plannedOn = plannedOn;
    }

    /** For the page. */
    public String getNote() {
        return note;
    }

    /** For the page. */
    public void setNote(String note) {
        this.note = note;
    }

    /** For the page. */
    public InspectionOutcome getOutcome() {
        return outcome;
    }

    /** For the page. */
    public void setOutcome(InspectionOutcome outcome) {
        this.outcome = outcome;
    }

    /** For the page. */
    public LocalDate getInspectedOn() {
        return inspectedOn;
    }

    /** For the page. */
    public void setInspectedOn(LocalDate inspectedOn) {
        this.inspectedOn = inspectedOn;
    }

    /** For the page. */
    public String getRemark() {
        return remark;
    }

    /** For the page. */
    public void setRemark(String remark) {
        this.remark = remark;
    }

    /** For the page. */
    public LocalDate getDueOn() {
        return dueOn;
    }

    /** For the page. */
    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
