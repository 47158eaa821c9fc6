package cn.zhian.project.site.control;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.project.process.control.Blueprints;
import cn.zhian.project.process.control.FlowKeeper;
import cn.zhian.project.process.control.OpenActs;
import cn.zhian.project.process.control.Viewer;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.FlowState;
import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.Stage;
import cn.zhian.project.process.entity.TaskRule;
import cn.zhian.project.site.entity.Person;
import cn.zhian.project.site.entity.SiteList;
import cn.zhian.project.site.entity.SiteListState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who fills check lists, and when: those who may act now on the task that waits for one. */
@ApplicationScoped
public class SiteDesk {
    @Inject
    Blueprints blueprints;

    @Inject
    FlowKeeper flows;

    /** The task for which a viewer may fill a list now. */
    public Optional<TaskRule> task(Project project, Viewer viewer) {
        if (project.finished() || !viewer.caller().may(Permission.PROJECT_ACT)) {
            return Optional.empty();
        }
        Process process = blueprints.process(project);
        FlowState state = flows.load(project);
        return project.stage().flatMap(process::stage).map(Stage::tasks).stream()
                .flatMap(tasks -> tasks.stream())
                .filter(rule -> rule.gates().contains(Gate.SITE_CHECKS))
                .filter(rule ->
                        OpenActs.of(process, state, viewer.actor(), rule.id()).contains(ActKind.COMPLETE))
                .findFirst();
    }

    /** The same. @throws Denied if there is none */
    public TaskRule needed(Project project, Viewer viewer) {
        return task(project, viewer).orElseThrow(() -> new Denied("problem.site.not-your-step"));
    }

    /** @throws Conflict if a list is frozen or its stage was left */
    public void checkOpen(Project project, SiteList list) {
        if (list.state() == SiteListState.CLOSED) {
            throw new Conflict("problem.site.closed");
        }
        if (list.state() == SiteListState.LEFT || list.round() != project.round()) {
            throw new Conflict("problem.site.left");
        }
    }

    /** A viewer as one who looks. */
    public static Person person(Viewer viewer) {
        return new Person(viewer.caller().userId(), viewer.caller().username());
    }
}
