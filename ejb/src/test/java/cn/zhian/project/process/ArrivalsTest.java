package cn.zhian.project.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.project.process.boundary.ShippedProcesses;
import cn.zhian.project.process.control.Arrivals;
import cn.zhian.project.process.control.Flow;
import cn.zhian.project.process.entity.Act;
import cn.zhian.project.process.entity.Actor;
import cn.zhian.project.process.entity.FlowState;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.TaskArrival;
import cn.zhian.project.rule.entity.Trait;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Process YUYAO = ShippedProcesses.get("yuyao-2022");
    private static final Actor TOWN = new Actor(1, Set.of(ProjectRole.TOWN));
    private static final Actor OFFICE = new Actor(2, Set.of(ProjectRole.PEACE_OFFICE));
    private static final Actor COLLEAGUE = new Actor(3, Set.of(ProjectRole.PEACE_OFFICE));
    private static final Actor BIG_DATA = new Actor(4, Set.of(ProjectRole.BIG_DATA_BUREAU));
    private static final Actor POLICE = new Actor(5, Set.of(ProjectRole.POLICE_TECHNICAL));

    private final FlowState begun = FlowState.begin(YUYAO, Set.of(Trait.EXISTING));
    private final FlowState submitted = after(begun, TOWN, complete("submit-plan"));

    @Test
    void aNewProjectsTasksCome() {
        assertThat(tasks(Arrivals.first(YUYAO, begun)), contains("submit-plan"));
        assertThat(reached(Arrivals.first(YUYAO, begun), TOWN), is(true));
        assertThat(reached(Arrivals.first(YUYAO, begun), OFFICE), is(false));
    }

    @Test
    void theNextStageComesToItsPartyButNotToWhoHandedIn() {
        List<TaskArrival> arrivals = Arrivals.of(YUYAO, begun, submitted);

        assertThat(tasks(arrivals), contains("office-review"));
        assertThat(reached(arrivals, OFFICE), is(true));
        assertThat(reached(arrivals, BIG_DATA), is(false));
        assertThat(reached(arrivals, new Actor(TOWN.user(), OFFICE.roles())), is(false));
    }

    @Test
    void whatIsOpenBesideACompletedTaskDoesNotComeAgain() {
        FlowState joint = after(submitted, OFFICE, complete("office-review"));
        FlowState one = after(joint, BIG_DATA, complete("big-data-review"));

        assertThat(tasks(Arrivals.of(YUYAO, submitted, joint)), contains("big-data-review", "police-plan-review"));
        assertThat(Arrivals.of(YUYAO, joint, one), is(empty()));
    }

    @Test
    void aReturnedStageComesAgain() {
        FlowState joint = after(submitted, OFFICE, complete("office-review"));
        FlowState back = after(joint, POLICE, new Act.Return("police-plan-review", "点位不足"));

        assertThat(tasks(Arrivals.of(YUYAO, joint, back)), contains("submit-plan"));
    }

    @Test
    void aQuestionComesToWhoHandedInAndItsAnswerBack() {
        FlowState asked = after(submitted, OFFICE, new Act.AskSupplement("office-review", "资金来源"));
        FlowState answered = after(asked, TOWN, new Act.Supplement("office-review", "公共收益"));

        assertThat(reached(Arrivals.of(YUYAO, submitted, asked), TOWN), is(true));
        assertThat(reached(Arrivals.of(YUYAO, submitted, asked), OFFICE), is(false));
        assertThat(reached(Arrivals.of(YUYAO, asked, answered), OFFICE), is(true));
        assertThat(reached(Arrivals.of(YUYAO, asked, answered), TOWN), is(false));
    }

    @Test
    void whatIsHandedOnComesToTheColleagueAlone() {
        FlowState handed = after(submitted, OFFICE, new Act.Delegate("office-review", COLLEAGUE));

        assertThat(reached(Arrivals.of(YUYAO, submitted, handed), COLLEAGUE), is(true));
        assertThat(reached(Arrivals.of(YUYAO, submitted, handed), OFFICE), is(false));
    }

    @Test
    void aReminderMeansWhoCanActNow() {
        assertThat(meant(submitted, OFFICE), is(true));
        assertThat(meant(submitted, BIG_DATA), is(false));
        assertThat(meant(submitted, TOWN), is(false));
        FlowState asked = after(submitted, OFFICE, new Act.AskSupplement("office-review", "资金来源"));
        assertThat("who must answer", meant(asked, TOWN), is(true));
        assertThat("who waits for the answer", meant(asked, OFFICE), is(false));
        FlowState handed = after(submitted, OFFICE, new Act.Delegate("office-review", COLLEAGUE));
        assertThat(meant(handed, COLLEAGUE), is(true));
        assertThat(meant(handed, OFFICE), is(false));
    }

    private static boolean meant(FlowState state, Actor actor) {
        return Arrivals.to(YUYAO, state, "office-review").reaches(actor);
    }

    private static FlowState after(FlowState state, Actor actor, Act act) {
        return Flow.apply(YUYAO, state, actor, act).state();
    }

    private static Act complete(String task) {
        return new Act.Complete(task, Set.of());
    }

    private static List<String> tasks(List<TaskArrival> arrivals) {
        return arrivals.stream().map(TaskArrival::task).toList();
    }

    private static boolean reached(List<TaskArrival> arrivals, Actor actor) {
        return arrivals.stream().anyMatch(arrival -> arrival.reaches(actor));
    }
}
