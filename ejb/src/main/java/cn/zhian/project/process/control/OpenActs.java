package cn.zhian.project.process.control;

import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.Actor;
import cn.zhian.project.process.entity.FlowState;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.TaskKind;
import cn.zhian.project.process.entity.TaskRule;
import cn.zhian.project.process.entity.TaskState;
import cn.zhian.project.process.entity.TaskStatus;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What somebody may do with a task now, so that a page offers nothing that {@link Flow} would refuse. */
public final class OpenActs {
    private OpenActs() {}

    /** Acts that {@link Flow} would let the actor do, gates and wording aside. */
    public static Set<ActKind> of(Process process, FlowState state, Actor actor, String taskId) {
        Set<ActKind> acts = EnumSet.noneOf(ActKind.class);
        Optional<TaskRule> rule = process.task(taskId);
        Optional<TaskState> task = state.task(taskId).filter(one -> one.status().pending());
        if (rule.isEmpty() || task.isEmpty()) {
            return acts;
        }
        if (task.get().status() == TaskStatus.WAITING) {
            if (state.submitters().contains(actor.user())) {
                acts.add(ActKind.SUPPLEMENT);
            }
            return acts;
        }
        if (turn(rule.get(), task.get(), state, actor)) {
            acts.addAll(EnumSet.of(ActKind.COMPLETE, ActKind.DELEGATE));
            if (rule.get().kind() == TaskKind.DECISION) {
                acts.add(ActKind.ASK_SUPPLEMENT);
            }
            if (state.stage()
                    .flatMap(process::stage)
                    .flatMap(stage -> stage.back())
                    .isPresent()) {
                acts.add(ActKind.RETURN);
            }
        }
        return acts;
    }

    private static boolean turn(TaskRule rule, TaskState task, FlowState state, Actor actor) {
        boolean own = rule.kind() == TaskKind.DECISION && state.submitters().contains(actor.user());
        boolean others = task.assignee().filter(user -> user != actor.user()).isPresent();
        return actor.roles().contains(rule.role()) && !own && !others;
    }
}
