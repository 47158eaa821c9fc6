package cn.zhian.project.process.control;

import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.GateState;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.TaskRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The gates of tasks, each asked of its keeper. */
@ApplicationScoped
public class Gates {
    @Inject
    @Any
    Instance<GateKeeper> keepers;

    /** The gates of a task, in their order. @throws IllegalStateException if nobody keeps one of them */
    public List<GateState> of(TaskRule rule, Project project) {
        return rule.gates().stream()
                .sorted()
                .map(gate -> keeper(gate).state(project))
                .toList();
    }

    /** Those that are shut. */
    public Set<Gate> shut(TaskRule rule, Project project) {
        return of(rule, project).stream()
                .filter(state -> !state.open())
                .map(GateState::gate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private GateKeeper keeper(Gate gate) {
        return keepers.stream()
                .filter(one -> one.gate() == gate)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody keeps the gate " + gate));
    }
}
