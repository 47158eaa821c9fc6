package cn.zhian.project.process.boundary;

import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Clocks;
import cn.zhian.project.process.control.Arrivals;
import cn.zhian.project.process.control.Blueprints;
import cn.zhian.project.process.control.FlowKeeper;
import cn.zhian.project.process.control.History;
import cn.zhian.project.process.control.ProjectDesk;
import cn.zhian.project.process.control.ProjectStore;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.Actor;
import cn.zhian.project.process.entity.FlowState;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.ProjectTask;
import cn.zhian.project.process.entity.TaskArrival;
import cn.zhian.project.process.entity.TaskNews;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does what the times of tasks ask for: reminds who must act, notes that they are late, takes them to who supervises. The
 * project is locked meanwhile, so that of two nodes one does it, and each thing is done once.
 */
@Stateless
@Internal("a timer")
public class DueTasks {
    private static final int MOST = 500;
    private static final Actor PLATFORM = new Actor(0, Set.of());

    @Inject
    ProjectStore store;

    @Inject
    ProjectDesk desk;

    @Inject
    FlowKeeper flows;

    @Inject
    Blueprints blueprints;

    @Inject
    Clock clock;

    /** Projects with a task whose time has come. */
    public List<Long> projects() {
        return store.due(clock.instant(), MOST);
    }

    /** Does what those of one project ask for, in a transaction of its own. */
    public void tend(long projectId) {
        Project project = store.lock(projectId).orElseThrow();
        Instant now = clock.instant();
        for (ProjectTask task : store.tasks(projectId, project.round())) {
            task.fallDue(now).forEach(news -> tell(project, task, news, now));
        }
    }

    private void tell(Project project, ProjectTask task, TaskNews news, Instant now) {
        boolean escalated = news == TaskNews.ESCALATED;
        Optional<ProjectRole> party = escalated ? task.escalateTo() : Optional.of(task.role());
        ActKind kind = ActKind.valueOf(news.name());
        desk.note(project, new History.Deed(PLATFORM, "", party, kind, Optional.of(task.task()), lastDay(task)), now);
        desk.tell(
                project, PLATFORM, news, escalated ? List.of(supervised(task, party)) : List.of(meant(project, task)));
    }

    /** Who can act on it now: its party or one of them, and after a question those who must answer it. */
    private TaskArrival meant(Project project, ProjectTask task) {
        Process process = blueprints.process(project);
        FlowState state = flows.load(project);
        return Arrivals.to(process, state, task.task());
    }

    private static TaskArrival supervised(ProjectTask task, Optional<ProjectRole> party) {
        return new TaskArrival(task.task(), party, Set.of(), Set.of());
    }

    private static String lastDay(ProjectTask task) {
        return task.dueAt()
                .map(due -> LocalDate.ofInstant(due.minusNanos(1), Clocks.SHOWN).toString())
                .orElse("");
    }
}
