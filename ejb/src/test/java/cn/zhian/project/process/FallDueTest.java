package cn.zhian.project.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.project.definition.Label;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.ProjectTask;
import cn.zhian.project.process.entity.TaskKind;
import cn.zhian.project.process.entity.TaskNews;
import cn.zhian.project.process.entity.TaskRule;
import cn.zhian.project.process.entity.TaskState;
import cn.zhian.project.process.entity.TaskStatus;
import cn.zhian.project.process.entity.TaskTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FallDueTest {
    private static final Instant OPENED = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant REMIND = Instant.parse("2026-03-05T01:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-09T16:00:00Z");
    private static final Instant ESCALATE = Instant.parse("2026-03-12T01:00:00Z");

    private final ProjectTask task = task(Optional.of(REMIND), Optional.of(ESCALATE));

    @Test
    void asksForEachThingOnceHoweverOftenItIsLookedAt() {
        List<TaskNews> asked = new ArrayList<>();
        for (Instant now = OPENED; now.isBefore(ESCALATE.plus(Duration.ofDays(9))); now = now.plusSeconds(1_800)) {
            asked.addAll(task.fallDue(now));
        }

        assertThat(asked, contains(TaskNews.REMINDED, TaskNews.OVERDUE, TaskNews.ESCALATED));
    }

    @Test
    void asksForNothingBeforeItsTime() {
        assertThat(task.fallDue(REMIND.minusMillis(1)), is(empty()));
        assertThat(task.fallDue(REMIND), contains(TaskNews.REMINDED));
        assertThat(task.fallDue(DUE), is(empty()));
        assertThat(task.fallDue(DUE.plusMillis(1)), contains(TaskNews.OVERDUE));
        assertThat(task.escalatedTo(), is(Optional.empty()));
        assertThat(task.fallDue(ESCALATE.minusMillis(1)), is(empty()));
        assertThat(task.fallDue(ESCALATE), contains(TaskNews.ESCALATED));
        assertThat(task.escalatedTo(), is(Optional.of(ProjectRole.PEACE_OFFICE)));
    }

    @Test
    void afterAStandstillTellsWhatIsTrueStill() {
        assertThat(task.fallDue(ESCALATE.plusSeconds(60)), contains(TaskNews.OVERDUE, TaskNews.ESCALATED));
        assertThat(task.remindedAt(), is(Optional.empty()));
        assertThat(task.fallDue(ESCALATE.plusSeconds(120)), is(empty()));
    }

    @Test
    void aQuestionAndAColleagueChangeNoTime() {
        task.become(new TaskState("t", TaskStatus.WAITING, Optional.empty()), 7, OPENED);
        assertThat(task.fallDue(REMIND), contains(TaskNews.REMINDED));
        task.become(new TaskState("t", TaskStatus.OPEN, Optional.of(9L)), 7, REMIND);
        assertThat(task.fallDue(REMIND.plusSeconds(60)), is(empty()));
        assertThat(task.fallDue(ESCALATE), contains(TaskNews.OVERDUE, TaskNews.ESCALATED));
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"COMPLETED", "RETURNED", "WITHDRAWN"})
    void whatIsOverAsksForNothing(TaskStatus over) {
        task.become(new TaskState("t", over, Optional.empty()), 7, OPENED);

        assertThat(task.fallDue(ESCALATE), is(empty()));
    }

    @Test
    void supervisesOnlyWhatWasTakenThereAndIsToBeDone() {
        Set<ProjectRole> office = Set.of(ProjectRole.PEACE_OFFICE);
        task.fallDue(DUE.plusMillis(1));
        assertThat(task.supervisedBy(office), is(false));
        task.fallDue(ESCALATE);
        assertThat(task.supervisedBy(office), is(true));
        assertThat(task.supervisedBy(Set.of(ProjectRole.TOWN)), is(false));
        task.become(new TaskState("t", TaskStatus.COMPLETED, Optional.empty()), 7, ESCALATE);
        assertThat(task.supervisedBy(office), is(false));
    }

    @Test
    void withoutTimesIsOnlyLate() {
        ProjectTask old = task(Optional.empty(), Optional.empty());

        assertThat(old.fallDue(REMIND), is(empty()));
        assertThat(old.fallDue(ESCALATE), contains(TaskNews.OVERDUE));
    }

    private static ProjectTask task(Optional<Instant> remind, Optional<Instant> escalate) {
        TaskRule rule = new TaskRule(
                "t",
                new Label("任务", "Task"),
                ProjectRole.TOWN,
                TaskKind.WORK,
                Optional.of(5),
                Set.of(),
                Set.of(),
                Optional.empty());
        return new ProjectTask(
                1,
                1,
                rule,
                new TaskTimes(
                        OPENED, Optional.of(DUE), remind, escalate, escalate.map(time -> ProjectRole.PEACE_OFFICE)));
    }
}
