package cn.zhian.project.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.platform.Clocks;
import cn.zhian.project.definition.Label;
import cn.zhian.project.process.control.Deadlines;
import cn.zhian.project.process.control.WorkingDays;
import cn.zhian.project.process.entity.Escalation;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.Reminder;
import cn.zhian.project.process.entity.TaskKind;
import cn.zhian.project.process.entity.TaskRule;
import cn.zhian.project.process.entity.TaskTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private static final WorkingDays DAYS = WorkingDays.shipped();

    /** In China: opened, working days; reminded so many before, escalated so many after; reminded, end, escalated. */
    @ParameterizedTest
    @CsvSource({
        // Monday to Monday; the weekend lies before the reminder.
        "2026-03-02T10:00, 5, 2, 3, 2026-03-05T09:00, 2026-03-10T00:00, 2026-03-12T09:00",
        // In the night before a day, on the clocks of China and not of the server.
        "2026-03-01T23:59, 5, 2, 3, 2026-03-04T09:00, 2026-03-07T00:00, 2026-03-11T09:00",
        // The Spring Festival lies between reminder and end, with the worked Saturday before it.
        "2026-02-12T08:00, 3, 2, 3, 2026-02-13T09:00, 2026-02-25T00:00, 2026-02-27T09:00",
        // It lies between end and escalation.
        "2026-02-06T08:00, 5, 2, 3, 2026-02-11T09:00, 2026-02-14T00:00, 2026-02-25T09:00",
        // The lead goes back to the day of the opening, after nine: the last day remains.
        "2026-03-02T10:00, 2, 2, 3, 2026-03-04T09:00, 2026-03-05T00:00, 2026-03-09T09:00",
        // The same day before nine is in time.
        "2026-03-02T08:00, 2, 2, 3, 2026-03-02T09:00, 2026-03-05T00:00, 2026-03-09T09:00",
        // The lead is longer than the time limit.
        "2026-03-06T10:00, 1, 20, 1, 2026-03-09T09:00, 2026-03-10T00:00, 2026-03-10T09:00",
        // Over Qingming, whose Monday is off.
        "2026-03-02T10:00, 20, 1, 10, 2026-03-27T09:00, 2026-03-31T00:00, 2026-04-14T09:00"
    })
    void fixesTheTimesByTheWorkingCalendar(
            LocalDateTime opened,
            int limit,
            int before,
            int after,
            LocalDateTime reminded,
            LocalDateTime due,
            LocalDateTime escalated) {
        TaskTimes times = times(DAYS, at(opened), limit, before, after);

        assertThat(times.remindAt(), is(Optional.of(at(reminded))));
        assertThat(times.dueAt(), is(Optional.of(at(due))));
        assertThat(times.escalateAt(), is(Optional.of(at(escalated))));
        assertThat(times.escalateTo(), is(Optional.of(ProjectRole.PEACE_OFFICE)));
    }

    @Property
    void remindsAfterTheOpeningAndBeforeTheEndAndEscalatesAfterIt(
            @ForAll @LongRange(min = 1_735_660_800L, max = 1_798_732_800L) long second,
            @ForAll @IntRange(min = 1, max = 40) int limit,
            @ForAll @IntRange(min = 1, max = 60) int before,
            @ForAll @IntRange(min = 1, max = 60) int after) {
        Instant opened = Instant.ofEpochSecond(second);
        TaskTimes times = times(DAYS, opened, limit, before, after);
        Instant remind = times.remindAt().orElseThrow();
        Instant due = times.dueAt().orElseThrow();
        Instant escalate = times.escalateAt().orElseThrow();

        assertThat(opened.isBefore(remind), is(true));
        assertThat(remind.isBefore(due), is(true));
        assertThat(due.isBefore(escalate), is(true));
        assertThat(DAYS.working(day(remind)), is(true));
        assertThat(DAYS.working(day(escalate)), is(true));
    }

    @Test
    void followsWhatAnAdministratorEntered() {
        WorkingDays entered = DAYS.with(java.util.Map.of(LocalDate.of(2026, 3, 4), false));
        TaskTimes times = times(entered, at(LocalDateTime.parse("2026-03-02T10:00")), 3, 2, 1);

        assertThat(times.dueAt(), is(Optional.of(at(LocalDateTime.parse("2026-03-07T00:00")))));
        assertThat(times.remindAt(), is(Optional.of(at(LocalDateTime.parse("2026-03-03T09:00")))));
    }

    @Test
    void aTaskWithoutDeadlineHasNoTimes() {
        Instant opened = at(LocalDateTime.parse("2026-03-02T10:00"));
        TaskTimes times = new Deadlines(DAYS, process(Optional.of(new Reminder(2)), Optional.empty()))
                .of(rule(Optional.empty()), opened);

        assertThat(times, is(TaskTimes.endless(opened)));
    }

    @Test
    void aProcessThatSaysNothingRemindsOfNothing() {
        TaskTimes times = new Deadlines(DAYS, process(Optional.empty(), Optional.empty()))
                .of(rule(Optional.of(5)), at(LocalDateTime.parse("2026-03-02T10:00")));

        assertThat(times.dueAt().isPresent(), is(true));
        assertThat(times.remindAt(), is(Optional.empty()));
        assertThat(times.escalateAt(), is(Optional.empty()));
        assertThat(times.escalateTo(), is(Optional.empty()));
    }

    private static TaskTimes times(WorkingDays days, Instant opened, int limit, int before, int after) {
        Process process = process(
                Optional.of(new Reminder(before)), Optional.of(new Escalation(after, ProjectRole.PEACE_OFFICE)));
        return new Deadlines(days, process).of(rule(Optional.of(limit)), opened);
    }

    private static Process process(Optional<Reminder> reminder, Optional<Escalation> escalation) {
        return new Process("x", new Label("流程", "Process"), "测试", List.of(), reminder, escalation);
    }

    private static TaskRule rule(Optional<Integer> days) {
        return new TaskRule(
                "t",
                new Label("任务", "Task"),
                ProjectRole.TOWN,
                TaskKind.WORK,
                days,
                Set.of(),
                Set.of(),
                Optional.empty());
    }

    private static Instant at(LocalDateTime inChina) {
        return inChina.atZone(Clocks.SHOWN).toInstant();
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, Clocks.SHOWN);
    }
}
