package cn.zhian.project.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.Problem;
import cn.zhian.project.process.boundary.ShippedProcesses;
import cn.zhian.project.process.control.Flow;
import cn.zhian.project.process.entity.Act;
import cn.zhian.project.process.entity.Actor;
import cn.zhian.project.process.entity.DocumentKind;
import cn.zhian.project.process.entity.FlowState;
import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.Move;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.TaskRule;
import cn.zhian.project.process.entity.TaskState;
import cn.zhian.project.process.entity.TaskStatus;
import cn.zhian.project.rule.entity.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowTest {
    private static final Process YUYAO = ShippedProcesses.get("yuyao-2022");
    private static final Actor TOWN = new Actor(1, Set.of(ProjectRole.TOWN));
    private static final Actor OFFICE = new Actor(2, Set.of(ProjectRole.PEACE_OFFICE));
    private static final Actor BIG_DATA = new Actor(3, Set.of(ProjectRole.BIG_DATA_BUREAU));
    private static final Actor POLICE = new Actor(4, Set.of(ProjectRole.POLICE_TECHNICAL));
    private static final Actor SECOND_POLICE = new Actor(5, Set.of(ProjectRole.POLICE_TECHNICAL));

    @Test
    void yuyaoGoesFromSubmissionToFiling() {
        List<String> stages = new ArrayList<>();
        List<DocumentKind> documents = new ArrayList<>();
        FlowState state = FlowState.begin(YUYAO, Set.of(Trait.EXISTING));
        while (!state.finished()) {
            stages.add(state.stage().orElseThrow());
            for (TaskState task : state.tasks()) {
                TaskRule rule = YUYAO.task(task.task()).orElseThrow();
                Actor actor =
                        new Actor(100 + rule.role().ordinal() * 10 + rule.kind().ordinal(), Set.of(rule.role()));
                Move move = Flow.apply(YUYAO, state, actor, complete(task.task()));
                move.issues().ifPresent(documents::add);
                state = move.state();
            }
        }

        assertThat(
                stages,
                contains(
                        "submission",
                        "office-review",
                        "joint-review",
                        "construction",
                        "completion-check",
                        "acceptance",
                        "certification",
                        "filing"));
        assertThat(
                documents,
                contains(DocumentKind.ACCEPTANCE_SHEET, DocumentKind.CERTIFICATE, DocumentKind.FILING_RECORD));
    }

    @Test
    void aStageIsOverWhenAllItsTasksAre() {
        FlowState one = Flow.apply(YUYAO, atJointReview(), BIG_DATA, complete("big-data-review"))
                .state();
        assertThat(one.stage(), is(Optional.of("joint-review")));

        FlowState both =
                Flow.apply(YUYAO, one, POLICE, complete("police-plan-review")).state();
        assertThat(both.stage(), is(Optional.of("construction")));
    }

    @Test
    void aReturnLeadsBackAndOpensEverythingAgain() {
        FlowState one = Flow.apply(YUYAO, atJointReview(), BIG_DATA, complete("big-data-review"))
                .state();
        FlowState back = Flow.apply(YUYAO, one, POLICE, new Act.Return("police-plan-review", "缺少单元门门禁"))
                .state();
        assertThat(back.stage(), is(Optional.of("submission")));

        FlowState again = Flow.apply(YUYAO, back, TOWN, complete("submit-plan")).state();
        again = Flow.apply(YUYAO, again, OFFICE, complete("office-review")).state();
        assertThat(again.task("big-data-review").map(TaskState::status), is(Optional.of(TaskStatus.OPEN)));
    }

    @Test
    void aReturnNeedsItsReason() {
        assertThrows(
                Invalid.class,
                () -> Flow.apply(YUYAO, atJointReview(), POLICE, new Act.Return("police-plan-review", " ")));
    }

    @Test
    void aFailedAcceptanceBringsForthARectificationNotice() {
        FlowState acceptance = at("acceptance");

        Move failed = Flow.apply(YUYAO, acceptance, POLICE, new Act.Return("police-acceptance", "3号楼无监控"));

        assertThat(failed.state().stage(), is(Optional.of("rectification")));
        assertThat(failed.issues(), is(Optional.of(DocumentKind.RECTIFICATION_NOTICE)));
    }

    @Test
    void nobodyDecidesOnTheirOwnSubmission() {
        Actor both = new Actor(1, Set.of(ProjectRole.TOWN, ProjectRole.PEACE_OFFICE));
        FlowState submitted =
                Flow.apply(YUYAO, begun(), both, complete("submit-plan")).state();

        refused(Denied.class, "problem.project.own-submission", submitted, both, complete("office-review"));
        refused(
                Denied.class,
                "problem.project.own-submission",
                submitted,
                OFFICE,
                new Act.Delegate("office-review", both));
    }

    @Test
    void theWrongRoleIsRefused() {
        refused(Denied.class, "problem.project.not-your-step", begun(), POLICE, complete("submit-plan"));
    }

    @Test
    void whatIsDoneIsNotDoneAgain() {
        FlowState one = Flow.apply(YUYAO, atJointReview(), BIG_DATA, complete("big-data-review"))
                .state();

        refused(Conflict.class, "problem.project.task-over", one, BIG_DATA, complete("big-data-review"));
        refused(Conflict.class, "problem.project.task-over", one, TOWN, complete("submit-plan"));
    }

    @Test
    void aShutGateHoldsTheTask() {
        refused(
                Conflict.class,
                "problem.project.gate.plan-conforming",
                atJointReview(),
                POLICE,
                new Act.Complete("police-plan-review", Set.of(Gate.PLAN_CONFORMING)));
        FlowState through = Flow.apply(
                        YUYAO,
                        atJointReview(),
                        BIG_DATA,
                        new Act.Complete("big-data-review", Set.of(Gate.PLAN_CONFORMING)))
                .state();
        assertThat(
                "not a gate of this task",
                through.task("big-data-review").orElseThrow().status(),
                is(TaskStatus.COMPLETED));
    }

    @Test
    void aQuestionHoldsTheTaskUntilItIsAnswered() {
        FlowState asked = Flow.apply(
                        YUYAO, atJointReview(), POLICE, new Act.AskSupplement("police-plan-review", "电梯有几部？"))
                .state();
        refused(
                Conflict.class,
                "problem.project.waits-for-supplement",
                asked,
                SECOND_POLICE,
                complete("police-plan-review"));
        refused(
                Denied.class,
                "problem.project.not-submitter",
                asked,
                OFFICE,
                new Act.Supplement("police-plan-review", "三部"));

        FlowState answered = Flow.apply(YUYAO, asked, TOWN, new Act.Supplement("police-plan-review", "三部"))
                .state();
        assertThat(answered.task("police-plan-review").orElseThrow().status(), is(TaskStatus.OPEN));
    }

    @Test
    void aDelegatedTaskIsOneUsersAlone() {
        FlowState delegated = Flow.apply(
                        YUYAO, atJointReview(), POLICE, new Act.Delegate("police-plan-review", SECOND_POLICE))
                .state();

        refused(Denied.class, "problem.project.delegated", delegated, POLICE, complete("police-plan-review"));
        Flow.apply(YUYAO, delegated, SECOND_POLICE, complete("police-plan-review"));
        refused(
                Denied.class,
                "problem.project.delegate-role",
                atJointReview(),
                POLICE,
                new Act.Delegate("police-plan-review", OFFICE));
    }

    @Test
    void thePlanningBureauTakesPartInNewBuildsOnly() {
        assertThat(begun().task("push-design"), is(Optional.empty()));
        assertThat(
                FlowState.begin(YUYAO, Set.of(Trait.NEW_BUILD))
                        .task("push-design")
                        .isPresent(),
                is(true));
    }

    private static void refused(Class<? extends Problem> type, String key, FlowState state, Actor actor, Act act) {
        Problem problem = assertThrows(type, () -> Flow.apply(YUYAO, state, actor, act));
        assertThat(problem.key(), is(key));
    }

    private static FlowState begun() {
        return FlowState.begin(YUYAO, Set.of(Trait.EXISTING));
    }

    private static FlowState atJointReview() {
        FlowState submitted =
                Flow.apply(YUYAO, begun(), TOWN, complete("submit-plan")).state();
        return Flow.apply(YUYAO, submitted, OFFICE, complete("office-review")).state();
    }

    private static FlowState at(String stage) {
        return begun().entering(YUYAO.stage(stage).orElseThrow());
    }

    private static Act complete(String task) {
        return new Act.Complete(task, Set.of());
    }
}
