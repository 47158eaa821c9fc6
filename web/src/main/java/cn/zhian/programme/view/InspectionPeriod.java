package cn.zhian.programme.view;

import cn.zhian.programme.boundary.InspectionSearch;
import java.time.LocalDate;
import java.util.Optional;

/** Which part of the calendar is shown. */
public enum InspectionPeriod {
    /** All accepted communities. */
    ALL,
    /** Due days that are over. */
    LATE,
    /** Inspections that are planned. */
    PLANNED,
    /** One month. */
    MONTH;

    /** @param month its first day; @param text part of name, code or town */
    InspectionSearch search(LocalDate month, Optional<String> text) {
        boolean one = this == MONTH;
        return new InspectionSearch(
                Optional.empty(),
                one ? Optional.of(month) : Optional.empty(),
                one ? Optional.of(month.plusMonths(1).minusDays(1)) : Optional.empty(),
                this == LATE ? Optional.of(true) : Optional.empty(),
                this == PLANNED ? Optional.of(true) : Optional.empty(),
                text);
    }
}
