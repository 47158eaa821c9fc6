package cn.zhian.project.view;

import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.project.process.boundary.ProjectFilter;
import cn.zhian.project.process.boundary.ProjectLine;
import cn.zhian.project.process.boundary.ProjectView;
import cn.zhian.project.process.boundary.Projects;
import cn.zhian.project.process.boundary.Supervision;
import cn.zhian.project.process.entity.FundingSource;
import cn.zhian.project.process.entity.Inbox;
import cn.zhian.project.process.entity.ProjectKind;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The caller's inboxes, and all projects of the region (WF-2). */
@Named("projects")
@ViewScoped
public class ProjectsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Projects projects;

    @Inject
    Supervision supervision;

    @Inject
    Place place;

    @Inject
    Messages messages;

    private Inbox inbox;
    private String name;
    private ProjectKind kind;
    private SliceModel<ProjectLine> rows;
    private transient Map<Inbox, Long> counts;
    private boolean supervises;
    private final Draft<ProjectForm> draft = new Draft<>();

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                ProjectLine::id,
                (offset, size, sort) -> projects.page(filter(), offset, size),
                () -> projects.count(filter()));
        supervises = supervision.supervises();
        inbox = Stream.of(Inbox.TO_DO, Inbox.SUPERVISED)
                .filter(box -> counts().get(box) > 0 && getInboxes().contains(box))
                .findFirst()
                .orElse(null);
    }

    private ProjectFilter filter() {
        return new ProjectFilter(
                Optional.ofNullable(inbox),
                Optional.empty(),
                Optional.ofNullable(kind),
                Optional.empty(),
                Optional.ofNullable(name).map(String::strip).filter(text -> !text.isEmpty()));
    }

    private Map<Inbox, Long> counts() {
        if (counts == null) {
            counts = projects.inboxes();
        }
        return counts;
    }

    /** Shows what the filter lets through. */
    public void search() {
        refresh();
        rows.restart();
    }

    /** Takes the filter away. */
    public void clear() {
        name = null;
        kind = null;
        search();
    }

    /** Counts again, and stays where it is. */
    public void refresh() {
        counts = null;
        rows.refresh();
    }

    /** Goes to an inbox; null for all projects. */
    public void open(Inbox other) {
        inbox = other;
        search();
    }

    /** How many projects lie in an inbox. */
    public long count(Inbox which) {
        return counts().get(which);
    }

    /** Opens the form of a new project. */
    public void begin() {
        draft.start(new ProjectForm(place.getId()));
    }

    /** Begins the project and goes to it. */
    public String save() {
        ProjectView made = projects.create(draft.getForm().data());
        draft.discard();
        messages.done("project", "created", made.head().name());
        return "/project/project?faces-redirect=true&id=" + made.id();
    }

    /** The list. */
    public SliceModel<ProjectLine> getRows() {
        return rows;
    }

    /** The inboxes; that of who supervises where there is something in it, or may come to be. */
    public List<Inbox> getInboxes() {
        return Stream.of(Inbox.values())
                .filter(box -> box != Inbox.SUPERVISED || supervises || counts().get(box) > 0)
                .toList();
    }

    /** Kinds of project. */
    public ProjectKind[] getKinds() {
        return ProjectKind.values();
    }

    /** Who may pay. */
    public FundingSource[] getFundings() {
        return FundingSource.values();
    }

    /** Communities of the caller's region. */
    public List<CommunityRef> getCommunities() {
        return place.all();
    }

    /** The form of a new project. */
    public Draft<ProjectForm> getDraft() {
        return draft;
    }

    /** The inbox that is open; null for all projects. */
    public Inbox getInbox() {
        return inbox;
    }

    /** The filter. */
    public String getName() {
        return name;
    }

    /** The filter. */
    public void setName(String name) {
        this.name = name;
    }

    /** The filter. */
    public ProjectKind getKind() {
        return kind;
    }

    /** The filter. */
    public void setKind(ProjectKind kind) {
        this.kind = kind;
    }
}
