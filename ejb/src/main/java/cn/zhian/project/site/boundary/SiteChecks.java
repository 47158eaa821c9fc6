package cn.zhian.project.site.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.CanonicalJson;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.Versions;
import cn.zhian.project.process.control.History;
import cn.zhian.project.process.control.ProjectDesk;
import cn.zhian.project.process.control.Viewer;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.TaskRule;
import cn.zhian.project.site.control.Findings;
import cn.zhian.project.site.control.SiteBook;
import cn.zhian.project.site.control.SiteDesk;
import cn.zhian.project.site.control.SiteSeal;
import cn.zhian.project.site.control.SiteStore;
import cn.zhian.project.site.control.SiteViews;
import cn.zhian.project.site.entity.Finding;
import cn.zhian.project.site.entity.SiteCheck;
import cn.zhian.project.site.entity.SiteCheckSet;
import cn.zhian.project.site.entity.SiteLine;
import cn.zhian.project.site.entity.SiteList;
import cn.zhian.project.site.entity.SiteListState;
import cn.zhian.project.site.entity.SiteVersion;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * On-site check lists of projects (WF-8): filled by who may act on the task that waits for one, read by everybody who
 * sees the project. Each line is saved on its own; saying the same again changes nothing, so that who did not hear the
 * answer may just repeat.
 */
@Stateless
public class SiteChecks {
    @Inject
    ProjectDesk desk;

    @Inject
    SiteDesk site;

    @Inject
    SiteBook book;

    @Inject
    SiteStore store;

    @Inject
    SiteViews views;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Those of a project. @throws NotFound if there is no such project for the caller */
    @Requires(Permission.PROJECT_READ)
    public SiteBookView of(long projectId) {
        Viewer viewer = desk.viewer();
        Project project = desk.visible(viewer, projectId);
        return new SiteBookView(
                book.inForce(project).map(book::set).map(SiteCheckSet::name),
                site.task(project, viewer).isPresent(),
                views.heads(project));
    }

    /** One of them in full. @throws NotFound if there is no such list for the caller */
    @Requires(Permission.PROJECT_READ)
    public SiteListView get(long projectId, int number) {
        Viewer viewer = desk.viewer();
        Project project = desk.visible(viewer, projectId);
        return views.full(project, store.list(projectId, number), viewer);
    }

    /**
     * Begins a list, or gives the one that is open; one of a stage that was left is put aside.
     *
     * @throws Denied if the caller may not act on a task that waits for one
     * @throws Conflict if the project's region has no check list
     */
    @Requires(Permission.PROJECT_ACT)
    public SiteListView begin(long projectId) {
        Viewer viewer = desk.viewer();
        Project project = desk.locked(viewer, projectId);
        site.needed(project, viewer);
        List<SiteList> before = store.lists(projectId);
        Optional<SiteList> open = before.stream()
                .filter(list -> list.state() == SiteListState.OPEN)
                .findFirst();
        if (open.filter(list -> list.round() == project.round()).isPresent()) {
            return views.full(project, open.get(), viewer);
        }
        open.ifPresent(SiteList::leave);
        store.flush();
        SiteList made = begun(project, viewer, before.size() + 1);
        audit.record(Act.of("project.site-begin", projectId, project.communityId(), "" + made.number()));
        return views.full(project, made, viewer);
    }

    private SiteList begun(Project project, Viewer viewer, int number) {
        SiteVersion version = book.inForce(project).orElseThrow(() -> new Conflict("problem.site.no-list"));
        SiteList list = new SiteList(project.id(), number, project.round(), version, SiteDesk.person(viewer), now());
        store.begin(list);
        int position = 0;
        for (SiteCheck check : book.set(version).checks(project.scheme().ruleSet())) {
            store.add(new SiteLine(list.id(), check.id(), ++position));
        }
        store.flush();
        return list;
    }

    /**
     * Answers a line.
     *
     * @param version of the line that the caller looked at
     * @throws Denied if the caller may not act on the task
     * @throws Conflict if the list is frozen, or somebody else answered the line meanwhile
     * @throws Invalid if something is missing; nothing is changed
     */
    @Requires(Permission.PROJECT_ACT)
    public SiteLineView answer(long projectId, int number, String line, OptionalLong version, Finding given) {
        Finding found = Findings.checked(given);
        Viewer viewer = desk.viewer();
        Project project = desk.visible(viewer, projectId);
        site.needed(project, viewer);
        SiteList list = store.locked(projectId, number);
        site.checkOpen(project, list);
        SiteLine stored = store.line(list.id(), line);
        if (!Findings.said(stored, found, SiteDesk.person(viewer))) {
            Versions.check(version, stored.version());
            stored.become(found, SiteDesk.person(viewer), now());
            store.flush();
            audit.record(Act.of("project.site-line", projectId, project.communityId(), number + " " + line));
        }
        return views.line(book.set(list.checks()), stored, store.photos(list.id()));
    }

    /**
     * Closes a list: it is frozen, hashed and named in the project's history. One that is closed stays as it is.
     *
     * @throws Denied if the caller may not act on the task
     * @throws Conflict if a line is not answered, or the stage was left
     */
    @Requires(Permission.PROJECT_ACT)
    public SiteListView close(long projectId, int number) {
        Viewer viewer = desk.viewer();
        Project project = desk.locked(viewer, projectId);
        TaskRule task = site.needed(project, viewer);
        SiteList list = store.locked(projectId, number);
        if (list.state() != SiteListState.CLOSED) {
            site.checkOpen(project, list);
            freeze(project, viewer, task, list);
        }
        return views.full(project, list, viewer);
    }

    private void freeze(Project project, Viewer viewer, TaskRule task, SiteList list) {
        List<SiteLine> lines = store.lines(List.of(list.id()));
        long waiting = lines.stream().filter(line -> line.finding().isEmpty()).count();
        if (waiting > 0) {
            throw new Conflict("problem.site.lines-open", waiting);
        }
        Instant now = now();
        String document = SiteSeal.document(
                list,
                book.set(list.checks()),
                lines,
                store.photos(list.id()),
                viewer.caller().userId(),
                now);
        String digest = CanonicalJson.sha256(document);
        ActRecord act = desk.note(
                project,
                new History.Deed(
                        viewer.actor(),
                        viewer.caller().username(),
                        Optional.of(task.role()),
                        ActKind.SITE_CHECK,
                        Optional.of(task.id()),
                        SiteSeal.wording(list.number(), digest)),
                now);
        list.close(document, digest, SiteDesk.person(viewer), act.seq(), now);
        store.flush();
    }

    /** To the millisecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
