package cn.zhian.project.view;

import cn.zhian.platform.NotFound;
import cn.zhian.platform.view.LiveRequest;
import cn.zhian.platform.view.Me;
import cn.zhian.project.process.boundary.ProjectView;
import cn.zhian.project.process.boundary.Projects;
import cn.zhian.project.process.boundary.TaskView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/** The notice that a task came, on every page; and with it the number in the navigation. */
@Named
@RequestScoped
public class TaskNotice {
    @Inject
    Projects projects;

    @Inject
    ProjectWords words;

    @Inject
    TasksToDo toDo;

    @Inject
    LiveRequest live;

    @Inject
    Me me;

    private Optional<ProjectView> project = Optional.empty();

    /** Whether the user takes part in projects. */
    public boolean isShown() {
        return toDo.concerns();
    }

    /** The user key of the channel. */
    public Long getListener() {
        return me.caller().userId();
    }

    /** Counts anew, and looks at what came; asked by the page when the channel says so. */
    public void hear() {
        PrimeFaces.current().ajax().addCallbackParam("projects", toDo.count());
        List<Long> ids = live.ids();
        if (!ids.isEmpty()) {
            project = read(ids.get(ids.size() - 1));
        }
        // An older notice stays where nothing new came.
        project.ifPresent(view -> PrimeFaces.current().ajax().update("tasks:note"));
    }

    /** The project, if the user can act on it still. */
    private Optional<ProjectView> read(long id) {
        try {
            return Optional.of(projects.get(id)).filter(view -> !mine(view).isEmpty());
        } catch (NotFound e) {
            // The id comes from the browser.
            return Optional.empty();
        }
    }

    private static List<TaskView> mine(ProjectView view) {
        return view.tasks().stream().filter(task -> !task.acts().isEmpty()).toList();
    }

    /** The project in which there is something to do; null if nothing came. */
    public ProjectView getProject() {
        return project.orElse(null);
    }

    /** What is to be done. */
    public String getTasks() {
        return project.stream()
                .flatMap(view -> mine(view).stream())
                .map(task -> words.word(task.name()))
                .collect(Collectors.joining("、"));
    }
}
