package cn.zhian.project.process.boundary;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Rows;
import cn.zhian.platform.Slice;
import cn.zhian.project.process.control.Arrivals;
import cn.zhian.project.process.control.Beginnings;
import cn.zhian.project.process.control.Blueprints;
import cn.zhian.project.process.control.FlowKeeper;
import cn.zhian.project.process.control.History;
import cn.zhian.project.process.control.InboxConditions;
import cn.zhian.project.process.control.ProjectChecks;
import cn.zhian.project.process.control.ProjectDesk;
import cn.zhian.project.process.control.ProjectStore;
import cn.zhian.project.process.control.ProjectViews;
import cn.zhian.project.process.control.Viewer;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.Inbox;
import cn.zhian.project.process.entity.PlannedDevice;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectData;
import cn.zhian.project.rule.boundary.CheckView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Construction projects and their plans (WF-1). */
@Stateless
public class Projects {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_LINES = 2_000;
    private static final int MOST_ON_A_LINE = 10_000;
    private static final int MOST_DEVICES = 100_000;

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    ProjectDesk desk;

    @Inject
    ProjectStore store;

    @Inject
    ProjectViews views;

    @Inject
    ProjectChecks checks;

    @Inject
    Beginnings beginnings;

    @Inject
    Blueprints blueprints;

    @Inject
    FlowKeeper flows;

    @Inject
    CommunityDirectory communities;

    @Inject
    Clock clock;

    /**
     * Begins a project by the rules in force.
     *
     * @throws Conflict if no table applies to the community's division, or a project of the community runs
     * @throws cn.zhian.platform.Invalid if the level is none of the table's, or lower than the one asked for
     */
    @Requires(Permission.PROJECT_WRITE)
    public ProjectView create(ProjectData data) {
        Viewer viewer = desk.viewer();
        new Checks()
                .text("name", data.name(), LONGEST_NAME)
                .required("kind", data.kind())
                .required("funding", data.funding())
                .done();
        viewer.caller().requireCommunity(data.communityId());
        CommunityRef community =
                communities.find(data.communityId()).orElseThrow(() -> new NotFound("community", data.communityId()));
        Instant now = clock.instant();
        Project project = beginnings.begin(data, community, viewer.caller().userId(), now);
        desk.note(project, deed(viewer, project, ActKind.CREATE, ""), now);
        desk.tell(project, viewer, Arrivals.first(blueprints.process(project), flows.load(project)));
        return views.full(project, viewer);
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.PROJECT_READ)
    public ProjectView get(long id) {
        Viewer viewer = desk.viewer();
        return views.full(desk.visible(viewer, id), viewer);
    }

    /** A part of the projects, by id. */
    @Requires(Permission.PROJECT_READ)
    public Slice<ProjectLine> list(ProjectFilter filter, int size, Optional<String> cursor) {
        return rows(desk.viewer(), filter).slice(size, cursor);
    }

    /** A page of the projects, those with something done to them last first. */
    @Requires(Permission.PROJECT_READ)
    public List<ProjectLine> page(ProjectFilter filter, int offset, int size) {
        return rows(desk.viewer(), filter).page("changed_at DESC, id DESC", offset, size);
    }

    /** How many there are. */
    @Requires(Permission.PROJECT_READ)
    public long count(ProjectFilter filter) {
        return rows(desk.viewer(), filter).count();
    }

    /** How many projects lie in each of the caller's inboxes. */
    @Requires(Permission.PROJECT_READ)
    public Map<Inbox, Long> inboxes() {
        Viewer viewer = desk.viewer();
        Map<Inbox, Long> counts = new EnumMap<>(Inbox.class);
        for (Inbox inbox : Inbox.values()) {
            counts.put(inbox, rows(viewer, ProjectFilter.of(inbox)).count());
        }
        return counts;
    }

    /** How many projects wait for the caller to act or to supervise; one query, and none for who is no party. */
    @Requires(Permission.PROJECT_READ)
    public long toDo() {
        Viewer viewer = desk.viewer();
        return viewer.roles().isEmpty() ? 0 : new InboxConditions(viewer, clock.instant()).countToDo(entities);
    }

    /**
     * Replaces the planned devices.
     *
     * @throws Conflict if the plan has been handed in
     * @throws cn.zhian.platform.Invalid if a line is wrong; nothing is changed
     */
    @Requires(Permission.PROJECT_WRITE)
    public ProjectView plan(long id, List<PlannedDevice> devices) {
        Viewer viewer = desk.viewer();
        check(devices);
        Project project = desk.locked(viewer, id);
        if (!views.planOpen(project)) {
            throw new Conflict("problem.project.plan-closed");
        }
        store.replacePlan(id, devices);
        int total = devices.stream().mapToInt(PlannedDevice::count).sum();
        desk.note(project, deed(viewer, project, ActKind.PLAN, String.valueOf(total)), clock.instant());
        return views.full(project, viewer);
    }

    /** The plan against the table that the project was begun with, item by item. */
    @Requires(Permission.PROJECT_READ)
    public CheckView check(long id) {
        return checks.plan(desk.visible(desk.viewer(), id));
    }

    private History.Deed deed(Viewer viewer, Project project, ActKind kind, String wording) {
        return new History.Deed(
                viewer.actor(),
                viewer.caller().username(),
                viewer.voice(store.parties(project.id())),
                kind,
                Optional.empty(),
                wording);
    }

    private Rows<Project, ProjectLine> rows(Viewer viewer, ProjectFilter filter) {
        Conditions where = viewer.limit(new Conditions())
                .andIf("project.community_id = ?", filter.communityId())
                .andIf("project.kind = ?", filter.kind().map(Enum::name))
                .andIf("project.finished = ?", filter.finished())
                .andIf("INSTR(project.name, ?) > 0", filter.text());
        filter.inbox().ifPresent(inbox -> new InboxConditions(viewer, clock.instant()).limit(where, inbox));
        return new Rows<>(entities, "project", Project.class, Project::id, views::lines, where);
    }

    private static void check(List<PlannedDevice> devices) {
        Checks checks = new Checks();
        checks.that(devices.size() <= MOST_LINES, "devices", "problem.range", 0, MOST_LINES);
        long total = 0;
        for (int i = 0; i < devices.size() && i < MOST_LINES; i++) {
            PlannedDevice device = devices.get(i);
            String field = "devices[" + i + "]";
            checks.required(field + ".kind", device.kind());
            checks.required(field + ".place", device.place());
            checks.text(field + ".placeName", device.placeName(), LONGEST_NAME);
            checks.range(field + ".count", Optional.of(device.count()), 1, MOST_ON_A_LINE);
            total += device.count();
        }
        checks.that(total <= MOST_DEVICES, "devices", "problem.range", 0, MOST_DEVICES);
        checks.done();
    }
}
