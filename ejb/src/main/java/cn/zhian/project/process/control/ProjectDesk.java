package cn.zhian.project.process.control;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.UserDirectory;
import cn.zhian.identity.boundary.UserRef;
import cn.zhian.platform.NotFound;
import cn.zhian.project.process.boundary.ProjectChanged;
import cn.zhian.project.process.boundary.TasksMoved;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.Actor;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.TaskArrival;
import cn.zhian.project.process.entity.TaskNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What every use case on projects begins and ends with: who calls, is it for them, and what is left in the books. */
@ApplicationScoped
public class ProjectDesk {
    @Inject
    Callers callers;

    @Inject
    UserDirectory users;

    @Inject
    ProjectStore store;

    @Inject
    History history;

    @Inject
    AuditLog audit;

    @Inject
    Event<ProjectChanged> changes;

    @Inject
    Event<TasksMoved> moves;

    /** The caller as one who looks at projects. */
    public Viewer viewer() {
        Caller caller = callers.current();
        return new Viewer(
                caller,
                Parties.of(users.find(caller.userId()).map(UserRef::roles).orElse(Set.of())));
    }

    /** @throws NotFound if there is no such project for the viewer */
    public Project visible(Viewer viewer, long id) {
        return seen(viewer, store.find(id).orElseThrow(() -> new NotFound("project", id)));
    }

    /** The same, closed to others until the transaction ends: who decides at the same time waits, and reads it anew. */
    public Project locked(Viewer viewer, long id) {
        return seen(viewer, store.lock(id).orElseThrow(() -> new NotFound("project", id)));
    }

    /** Whether a project is for the viewer. */
    public boolean sees(Viewer viewer, long id) {
        return store.find(id)
                .filter(project -> viewer.sees(project, store.parties(id)))
                .isPresent();
    }

    private Project seen(Viewer viewer, Project project) {
        if (!viewer.sees(project, store.parties(project.id()))) {
            throw new NotFound("project", project.id());
        }
        return project;
    }

    /** Adds an act to the history, leaves an audit entry without its wording, and tells the pages. */
    public ActRecord note(Project project, History.Deed deed, Instant at) {
        ActRecord act = history.append(project, deed, at);
        String action = "project." + deed.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(
                Act.of(action, project.id(), project.communityId(), deed.task().orElse("")));
        changes.fire(new ProjectChanged(project.id(), project.communityId()));
        return act;
    }

    /** Tells those whose tasks an act changed. */
    public void tell(Project project, Viewer actor, List<TaskArrival> arrivals) {
        tell(project, actor.actor(), TaskNews.ARRIVED, arrivals);
    }

    /** Tells those who are concerned. @param actor 0 for the platform */
    public void tell(Project project, Actor actor, TaskNews news, List<TaskArrival> concerned) {
        moves.fire(new TasksMoved(project.id(), project.communityId(), actor.user(), news, concerned));
    }
}
