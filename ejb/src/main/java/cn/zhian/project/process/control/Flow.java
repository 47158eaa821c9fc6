package cn.zhian.project.process.control;

import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.project.process.entity.Act;
import cn.zhian.project.process.entity.Actor;
import cn.zhian.project.process.entity.FlowState;
import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.Move;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.Stage;
import cn.zhian.project.process.entity.TaskKind;
import cn.zhian.project.process.entity.TaskRule;
import cn.zhian.project.process.entity.TaskState;
import cn.zhian.project.process.entity.TaskStatus;
import java.util.Locale;
import java.util.Optional;

/** The state machine of a project: what an act leads to, or why it is refused. Pure. */
public final class Flow {
    private final Process process;
    private final FlowState state;
    private final Actor actor;

    private Flow(Process process, FlowState state, Actor actor) {
        this.process = process;
        this.state = state;
        this.actor = actor;
    }

    /**
     * Applies an act.
     *
     * @throws NotFound if the process has no such task
     * @throws Conflict if the task is not there to be done now, or a gate is shut
     * @throws Denied if it is not the actor's to do
     * @throws Invalid if a reason is missing
     */
    public static Move apply(Process process, FlowState state, Actor actor, Act act) {
        return new Flow(process, state, actor).move(act);
    }

    private Move move(Act act) {
        TaskRule rule = process.task(act.task()).orElseThrow(() -> new NotFound("task", act.task()));
        TaskState task = state.task(act.task())
                .filter(one -> one.status().pending())
                .orElseThrow(() -> new Conflict("problem.project.task-over"));
        if (act instanceof Act.Complete complete) {
            return complete(rule, task, complete);
        } else if (act instanceof Act.Return back) {
            return sendBack(rule, task, back);
        } else if (act instanceof Act.AskSupplement question) {
            return askSupplement(rule, task, question);
        } else if (act instanceof Act.Supplement answer) {
            return supplement(task, answer);
        }
        return delegate(rule, task, (Act.Delegate) act);
    }

    private Move complete(TaskRule rule, TaskState task, Act.Complete act) {
        checkTurn(rule, task);
        Optional<Gate> shut =
                rule.gates().stream().filter(act.shut()::contains).sorted().findFirst();
        if (shut.isPresent()) {
            throw new Conflict("problem.project.gate."
                    + shut.get().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        FlowState done = state.with(rule.id(), one -> one.becoming(TaskStatus.COMPLETED));
        if (rule.kind() == TaskKind.WORK) {
            done = done.submittedBy(actor.user());
        }
        boolean over = done.tasks().stream().allMatch(one -> one.status() == TaskStatus.COMPLETED);
        return new Move(over ? onward(done) : done, rule.issues());
    }

    private FlowState onward(FlowState done) {
        return stage().next().map(this::stage).map(done::entering).orElseGet(done::ended);
    }

    private Move sendBack(TaskRule rule, TaskState task, Act.Return act) {
        checkTurn(rule, task);
        checkText("reason", act.reason());
        Stage back = stage().back().map(this::stage).orElseThrow(() -> new Conflict("problem.project.no-return"));
        return new Move(state.entering(back), stage().returnIssues());
    }

    private Move askSupplement(TaskRule rule, TaskState task, Act.AskSupplement act) {
        checkTurn(rule, task);
        checkText("question", act.question());
        if (rule.kind() != TaskKind.DECISION) {
            throw new Conflict("problem.project.no-question");
        }
        return new Move(state.with(rule.id(), one -> one.becoming(TaskStatus.WAITING)), Optional.empty());
    }

    private Move supplement(TaskState task, Act.Supplement act) {
        checkText("answer", act.answer());
        if (task.status() != TaskStatus.WAITING) {
            throw new Conflict("problem.project.no-question-open");
        }
        if (!state.submitters().contains(actor.user())) {
            throw new Denied("problem.project.not-submitter");
        }
        return new Move(state.with(task.task(), one -> one.becoming(TaskStatus.OPEN)), Optional.empty());
    }

    private Move delegate(TaskRule rule, TaskState task, Act.Delegate act) {
        checkTurn(rule, task);
        checkMay(rule, act.to(), "problem.project.delegate-role");
        return new Move(state.with(rule.id(), one -> one.delegatedTo(act.to().user())), Optional.empty());
    }

    private void checkTurn(TaskRule rule, TaskState task) {
        checkMay(rule, actor, "problem.project.not-your-step");
        if (task.assignee().filter(user -> user != actor.user()).isPresent()) {
            throw new Denied("problem.project.delegated");
        }
        if (task.status() == TaskStatus.WAITING) {
            throw new Conflict("problem.project.waits-for-supplement");
        }
    }

    private void checkMay(TaskRule rule, Actor who, String key) {
        if (!who.roles().contains(rule.role())) {
            throw new Denied(key);
        }
        if (rule.kind() == TaskKind.DECISION && state.submitters().contains(who.user())) {
            throw new Denied("problem.project.own-submission");
        }
    }

    private static void checkText(String field, String text) {
        if (text.isBlank()) {
            throw new Invalid(field, "problem.field.required");
        }
    }

    private Stage stage() {
        return state.stage().map(this::stage).orElseThrow(() -> new Conflict("problem.project.task-over"));
    }

    private Stage stage(String id) {
        return process.stage(id).orElseThrow(() -> new IllegalStateException("No stage " + id));
    }
}
