package cn.zhian.project.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.platform.Problem;
import cn.zhian.project.process.boundary.ShippedProcesses;
import cn.zhian.project.process.control.Flow;
import cn.zhian.project.process.control.OpenActs;
import cn.zhian.project.process.entity.Act;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.Actor;
import cn.zhian.project.process.entity.FlowState;
import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.TaskKind;
import cn.zhian.project.process.entity.TaskRule;
import cn.zhian.project.process.entity.TaskState;
import cn.zhian.project.process.entity.TaskStatus;
import cn.zhian.project.rule.entity.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Walks every shipped process at random, by anybody, with anything. */
class FlowWalkTest {
    private static final int STEPS = 120;

    @Provide
    Arbitrary<Process> processes() {
        return Arbitraries.of(ShippedProcesses.IDS).map(ShippedProcesses::get);
    }

    @Property(tries = 400)
    void keepsItsPromises(@ForAll("processes") Process process, @ForAll long seed, @ForAll Trait trait) {
        Random random = new Random(seed);
        FlowState state = FlowState.begin(process, Set.of(trait));
        for (int step = 0; step < STEPS && !state.finished(); step++) {
            Actor actor = actor(random);
            checkOffer(process, state, actor);
            Act act = act(process, state, random);
            Optional<FlowState> after = tried(process, state, actor, act);
            if (after.isPresent()) {
                checkAllowed(process, state, actor, act);
                checkMoved(process, state, after.get());
            }
            state = after.orElse(state);
        }
        assertThat("the end can be reached from here", finish(process, state).finished(), is(true));
    }

    private static Optional<FlowState> tried(Process process, FlowState state, Actor actor, Act act) {
        try {
            return Optional.of(Flow.apply(process, state, actor, act).state());
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    /** What a page offers is what the machine takes, gates and wording aside. */
    private static void checkOffer(Process process, FlowState state, Actor actor) {
        for (TaskState task : state.tasks()) {
            Set<ActKind> offered = OpenActs.of(process, state, actor, task.task());
            Map<ActKind, Act> acts = Map.of(
                    ActKind.COMPLETE, new Act.Complete(task.task(), Set.of()),
                    ActKind.RETURN, new Act.Return(task.task(), "不符合"),
                    ActKind.ASK_SUPPLEMENT, new Act.AskSupplement(task.task(), "请补充"),
                    ActKind.SUPPLEMENT, new Act.Supplement(task.task(), "补充"),
                    ActKind.DELEGATE, new Act.Delegate(task.task(), actor));
            acts.forEach((kind, act) -> assertThat(
                    kind + " of " + task,
                    offered.contains(kind),
                    is(tried(process, state, actor, act).isPresent())));
        }
    }

    private static void checkAllowed(Process process, FlowState before, Actor actor, Act act) {
        TaskRule rule = process.task(act.task()).orElseThrow();
        TaskState task = before.task(act.task()).orElseThrow();
        assertThat(task.status().pending(), is(true));
        if (act instanceof Act.Supplement) {
            assertThat(before.submitters().contains(actor.user()), is(true));
            return;
        }
        assertThat("only its party acts", actor.roles().contains(rule.role()), is(true));
        assertThat(task.status(), is(TaskStatus.OPEN));
        task.assignee().ifPresent(user -> assertThat(actor.user(), is(user)));
        if (rule.kind() == TaskKind.DECISION) {
            assertThat("not on their own submission", before.submitters().contains(actor.user()), is(false));
        }
        if (act instanceof Act.Complete complete) {
            assertThat(rule.gates().stream().anyMatch(complete.shut()::contains), is(false));
        }
    }

    private static void checkMoved(Process process, FlowState before, FlowState after) {
        if (after.finished()) {
            return;
        }
        assertThat(process.stage(after.stage().orElseThrow()).isPresent(), is(true));
        assertThat(
                "somebody can act",
                after.tasks().stream().anyMatch(task -> task.status().pending()),
                is(true));
        if (!after.stage().equals(before.stage())) {
            assertThat(after.round(), greaterThan(before.round()));
            assertThat(after.tasks().stream().allMatch(task -> task.status() == TaskStatus.OPEN), is(true));
        }
    }

    /** Fresh users of the right roles carry the project to its end from wherever it stands. */
    private static FlowState finish(Process process, FlowState from) {
        FlowState state = from;
        long fresh = 1_000;
        while (!state.finished()) {
            TaskState task = state.tasks().stream()
                    .filter(one -> one.status().pending())
                    .findFirst()
                    .orElseThrow();
            TaskRule rule = process.task(task.task()).orElseThrow();
            if (task.status() == TaskStatus.WAITING) {
                long submitter = state.submitters().iterator().next();
                state = Flow.apply(process, state, new Actor(submitter, Set.of()), new Act.Supplement(rule.id(), "补充"))
                        .state();
                continue;
            }
            long user = task.assignee().orElse(fresh++);
            state = Flow.apply(
                            process, state, new Actor(user, Set.of(rule.role())), new Act.Complete(rule.id(), Set.of()))
                    .state();
        }
        assertThat(state.round(), is(not(0)));
        return state;
    }

    private static Actor actor(Random random) {
        long user = 1 + random.nextInt(12);
        Random own = new Random(user);
        Set<ProjectRole> roles = EnumSet.noneOf(ProjectRole.class);
        for (int i = 0; i < 4; i++) {
            roles.add(ProjectRole.values()[own.nextInt(ProjectRole.values().length)]);
        }
        return new Actor(user, roles);
    }

    private static Act act(Process process, FlowState state, Random random) {
        List<TaskState> here = state.tasks();
        String task = random.nextInt(5) == 0
                ? process.stages()
                        .get(random.nextInt(process.stages().size()))
                        .tasks()
                        .get(0)
                        .id()
                : here.get(random.nextInt(here.size())).task();
        return switch (random.nextInt(8)) {
            case 0 -> new Act.Return(task, random.nextBoolean() ? "不符合" : "");
            case 1 -> new Act.AskSupplement(task, "请补充");
            case 2 -> new Act.Supplement(task, "补充");
            case 3 -> new Act.Delegate(task, actor(random));
            case 4 -> new Act.Complete(task, EnumSet.allOf(Gate.class));
            default -> new Act.Complete(task, Set.of());
        };
    }
}
