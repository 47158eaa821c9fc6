package cn.zhian.project.process.control;

import cn.zhian.platform.Clocks;
import cn.zhian.project.process.entity.Escalation;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.Reminder;
import cn.zhian.project.process.entity.TaskRule;
import cn.zhian.project.process.entity.TaskTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Works out the times of a task by the working calendar. A time limit ends with its last day; reminders and escalations
 * come at nine in the morning of a working day in China, when people are at their desks. Pure.
 */
public final class Deadlines {
    /** When people are reminded, on the clocks of China. */
    public static final LocalTime MORNING = LocalTime.of(9, 0);

    private final WorkingDays days;
    private final Process process;

    /** @param process whose reminder and escalation hold */
    public Deadlines(WorkingDays days, Process process) {
        this.days = days;
        this.process = process;
    }

    /** The times of a task that opens. */
    public TaskTimes of(TaskRule rule, Instant openedAt) {
        return rule.days().map(limit -> times(limit, openedAt)).orElseGet(() -> TaskTimes.endless(openedAt));
    }

    private TaskTimes times(int limit, Instant openedAt) {
        LocalDate last = days.after(LocalDate.ofInstant(openedAt, Clocks.SHOWN), limit);
        return new TaskTimes(
                openedAt,
                Optional.of(last.plusDays(1).atStartOfDay(Clocks.SHOWN).toInstant()),
                process.reminder().map(reminder -> remindAt(reminder, last, openedAt)),
                process.escalation().map(after -> morning(days.after(last, after.daysAfter()))),
                process.escalation().map(Escalation::to));
    }

    /** Where the lead goes back to before the task opened, its people have just been told of it: the last day remains. */
    private Instant remindAt(Reminder reminder, LocalDate last, Instant openedAt) {
        Instant early = morning(days.before(last, reminder.daysBefore()));
        return early.isAfter(openedAt) ? early : morning(last);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(Clocks.SHOWN).toInstant();
    }
}
