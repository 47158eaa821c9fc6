package cn.zhian.project.view;

import cn.zhian.platform.NotFound;
import cn.zhian.platform.view.LiveRequest;
import cn.zhian.platform.view.Me;
import cn.zhian.platform.view.Texts;
import cn.zhian.platform.view.Times;
import cn.zhian.project.process.boundary.ActView;
import cn.zhian.project.process.boundary.ProjectHistory;
import cn.zhian.project.process.boundary.ProjectView;
import cn.zhian.project.process.boundary.Projects;
import cn.zhian.project.process.boundary.TaskView;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.TaskNews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/**
 * The notice of a task on every page: that it came, comes to its end, is late, is to be supervised, or is urged; and with
 * it the number in the navigation.
 */
@Named
@RequestScoped
public class TaskNotice {
    @Inject
    Projects projects;

    @Inject
    ProjectHistory histories;

    @Inject
    ProjectWords words;

    @Inject
    Texts texts;

    @Inject
    Times times;

    @Inject
    TasksToDo toDo;

    @Inject
    LiveRequest live;

    @Inject
    Me me;

    private TaskNews news = TaskNews.ARRIVED;
    private Optional<ProjectView> project = Optional.empty();

    /** Whether the user takes part in projects. */
    public boolean isShown() {
        return toDo.concerns();
    }

    /** The user key of the channel. */
    public Long getListener() {
        return me.caller().userId();
    }

    /** Counts anew, and looks at what there is to tell; asked by the page when the channel says so. */
    public void hear(TaskNews what) {
        PrimeFaces.current().ajax().addCallbackParam("projects", toDo.count());
        news = what;
        List<Long> ids = live.ids();
        if (!ids.isEmpty()) {
            project = read(ids.get(ids.size() - 1));
        }
        // An older notice stays where nothing new came.
        project.ifPresent(view -> PrimeFaces.current().ajax().update("tasks:note"));
    }

    /** The project, if the news still holds for the user: the id comes from the browser, and somebody may have acted. */
    private Optional<ProjectView> read(long id) {
        try {
            return Optional.of(projects.get(id)).filter(view -> !meant(view).isEmpty());
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private List<TaskView> meant(ProjectView view) {
        return view.tasks().stream().filter(this::meant).toList();
    }

    private boolean meant(TaskView task) {
        boolean mine = task.acts().stream().anyMatch(act -> act != ActKind.URGE);
        return switch (news) {
            case ARRIVED, URGED -> mine;
            case REMINDED -> mine && task.remindedAt().isPresent();
            case OVERDUE -> mine && task.overdue();
            case ESCALATED -> task.acts().contains(ActKind.URGE);
        };
    }

    /** The project of which there is something to tell; null if there is nothing. */
    public ProjectView getProject() {
        return project.orElse(null);
    }

    /** What the notice is about. */
    public String getTitle() {
        return texts.get("project").get("notice." + news);
    }

    /** A name of the kind of news, by which its look is chosen. */
    public String getKind() {
        return news == TaskNews.ARRIVED ? "" : news == TaskNews.REMINDED ? "warn" : "bad";
    }

    /** The tasks that are meant. */
    public String getTasks() {
        return project.stream()
                .flatMap(view -> meant(view).stream())
                .map(task -> words.word(task.name()))
                .collect(Collectors.joining("、"));
    }

    /** Until when, or what who supervises says; nothing of a task that has just come. */
    public String getText() {
        return switch (news) {
            case ARRIVED -> "";
            case URGED -> project.map(view -> lastUrged(view.id())).orElse("");
            case REMINDED, OVERDUE, ESCALATED -> lastDay();
        };
    }

    private String lastDay() {
        return project.stream()
                .flatMap(view -> meant(view).stream())
                .flatMap(task -> task.dueAt().stream())
                .min(Instant::compareTo)
                .map(due -> texts.get("project").format("said." + news, times.lastDay(due)))
                .orElse("");
    }

    private String lastUrged(long id) {
        return histories.of(id).items().stream()
                .filter(act -> act.kind() == ActKind.URGE)
                .reduce((first, second) -> second)
                .map(ActView::text)
                .orElse("");
    }
}
