package cn.zhian.project.process.boundary;

import cn.zhian.identity.boundary.Internal;
import cn.zhian.project.process.control.History;
import cn.zhian.project.process.control.ProjectDesk;
import cn.zhian.project.process.control.ProjectStore;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.Actor;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectTask;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notes in the history that tasks have become late, once for each. */
@Stateless
@Internal("a timer")
public class LateTasks {
    private static final int MOST = 500;

    @Inject
    ProjectStore store;

    @Inject
    ProjectDesk desk;

    @Inject
    Clock clock;

    /** Projects with a task that became late. */
    public List<Long> projects() {
        return store.late(clock.instant(), MOST);
    }

    /** Notes those of one project, in a transaction of its own. */
    public void note(long projectId) {
        Instant now = clock.instant();
        Project project = store.lock(projectId).orElseThrow();
        for (ProjectTask task : store.tasks(projectId, project.round())) {
            if (task.overdue(now) && task.noteOverdue(now)) {
                desk.note(
                        project,
                        new History.Deed(
                                new Actor(0, Set.of()),
                                "",
                                Optional.of(task.role()),
                                ActKind.OVERDUE,
                                Optional.of(task.task()),
                                ""),
                        now);
            }
        }
    }
}
