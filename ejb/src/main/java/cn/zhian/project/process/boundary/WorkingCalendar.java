package cn.zhian.project.process.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.NotFound;
import cn.zhian.project.process.control.DayBook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Holidays and working weekends, by which the time limits of tasks are counted. */
@Stateless
public class WorkingCalendar {
    private static final int LONGEST_NAME = 60;

    @Inject
    DayBook book;

    @Inject
    AuditLog audit;

    /** The days that were entered beyond the calendar that comes with the product, by date. */
    @Requires(Permission.PROJECT_READ)
    public List<WorkingDay> entered() {
        return book.entered().entrySet().stream()
                .map(entry -> new WorkingDay(
                        entry.getKey(),
                        entry.getValue().working(),
                        entry.getValue().name()))
                .toList();
    }

    /** Whether people work on a day, by all that is known. */
    @Requires(Permission.PROJECT_READ)
    public boolean working(LocalDate day) {
        return book.days().working(day);
    }

    /** Enters a day; deadlines that are set already stay. */
    @Requires(Permission.CALENDAR_WRITE)
    public WorkingDay enter(WorkingDay day) {
        new Checks()
                .required("day", day.day())
                .text("name", day.name(), LONGEST_NAME)
                .done();
        book.enter(
                day.day(),
                Optional.of(new DayBook.Entered(day.working(), day.name().strip())));
        note("working-day.enter", day.day(), (day.working() ? "working " : "off ") + day.name());
        return day;
    }

    /** Goes back to what comes with the product. @throws NotFound if the day was not entered */
    @Requires(Permission.CALENDAR_WRITE)
    public void remove(LocalDate day) {
        if (!book.entered().containsKey(day)) {
            throw new NotFound("working-day", day);
        }
        book.enter(day, Optional.empty());
        note("working-day.remove", day, "");
    }

    private void note(String action, LocalDate day, String detail) {
        audit.record(new Act(action, day.toString(), OptionalLong.empty(), detail));
    }
}
