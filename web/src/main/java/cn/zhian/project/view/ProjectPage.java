package cn.zhian.project.view;

import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.project.process.boundary.FileData;
import cn.zhian.project.process.boundary.FileView;
import cn.zhian.project.process.boundary.HistoryView;
import cn.zhian.project.process.boundary.ProjectActs;
import cn.zhian.project.process.boundary.ProjectFiles;
import cn.zhian.project.process.boundary.ProjectHistory;
import cn.zhian.project.process.boundary.ProjectView;
import cn.zhian.project.process.boundary.Projects;
import cn.zhian.project.process.boundary.Supervision;
import cn.zhian.project.process.boundary.TaskView;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.FileKind;
import cn.zhian.project.process.entity.PlannedDevice;
import cn.zhian.project.rule.boundary.CheckView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** One project: where it stands, what is to be done, its plan, its files and its history. */
@Named("project")
@ViewScoped
public class ProjectPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Projects projects;

    @Inject
    ProjectActs acts;

    @Inject
    Supervision supervision;

    @Inject
    ProjectFiles files;

    @Inject
    ProjectHistory histories;

    @Inject
    ProjectWords words;

    @Inject
    CheckedItems items;

    @Inject
    Messages messages;

    private long id;
    private FileKind fileKind = FileKind.PLAN;
    private transient ProjectView it;
    private transient CheckView check;
    private transient HistoryView history;
    private final Draft<DeedForm> deed = new Draft<>();
    private final Draft<PlanForm> plan = new Draft<>();

    /** Reads everything anew. */
    public void refresh() {
        it = null;
        check = null;
        history = null;
    }

    /** The project. */
    public ProjectView getIt() {
        if (it == null) {
            it = projects.get(id);
        }
        return it;
    }

    /** Its plan against the table. */
    public CheckView getCheck() {
        if (check == null) {
            check = projects.check(id);
        }
        return check;
    }

    /** What the plan lacks at the level asked for. */
    public List<CheckedItem> getMissing() {
        return items.of(getCheck()).stream()
                .filter(item -> item.kind().equals("bad") || item.kind().equals("warn"))
                .toList();
    }

    /** Its history. */
    public HistoryView getHistory() {
        if (history == null) {
            history = histories.of(id);
        }
        return history;
    }

    /** Whether the caller may do something with a task. @param kind name of the act */
    public boolean may(TaskView task, String kind) {
        return task.acts().contains(ActKind.valueOf(kind));
    }

    /** Opens the form of an act. @param kind its name */
    public void begin(TaskView task, String kind) {
        ActKind act = ActKind.valueOf(kind);
        List<String> colleagues = act == ActKind.DELEGATE ? acts.colleagues(id, task.task()) : List.of();
        deed.start(new DeedForm(act, task, words.word(task.name()), getIt().round(), colleagues));
    }

    /** Opens the form of a comment. */
    public void comment() {
        deed.start(new DeedForm());
    }

    /** Does what the form says. */
    public void act() {
        DeedForm form = deed.getForm();
        if (form.getKind() == ActKind.COMMENT) {
            it = acts.comment(
                    id, Optional.empty(), Optional.ofNullable(form.getText()).orElse(""));
        } else {
            it = form.getKind() == ActKind.URGE ? supervision.urge(id, form.command()) : acts.act(id, form.command());
        }
        deed.discard();
        refresh();
        messages.done("project", "done." + form.getKind());
    }

    /** Opens the form of a line of the plan. */
    public void beginLine() {
        plan.start(new PlanForm());
    }

    /** Adds the line to the plan. */
    public void saveLine() {
        List<PlannedDevice> devices = new ArrayList<>(getIt().devices());
        devices.add(plan.getForm().device());
        store(devices);
        plan.discard();
    }

    /** Takes a line out of the plan. */
    public void removeLine(int index) {
        List<PlannedDevice> devices = new ArrayList<>(getIt().devices());
        devices.remove(index);
        store(devices);
    }

    private void store(List<PlannedDevice> devices) {
        projects.plan(id, devices);
        refresh();
        messages.done("project", "plan.saved");
    }

    /** Adds a file. */
    public void upload(FileUploadEvent event) {
        try (InputStream content = event.getFile().getInputStream()) {
            files.attach(id, new FileData(fileKind, event.getFile().getFileName(), Optional.empty()), content);
        } catch (IOException e) {
            throw new UncheckedIOException("An upload can't be read", e);
        }
        refresh();
        messages.done("project", "file.added", event.getFile().getFileName());
    }

    /** A file to be saved. */
    public StreamedContent content(FileView file) {
        return DefaultStreamedContent.builder().name(file.name()).contentType("application/octet-stream").stream(
                        () -> files.read(id, file.id()).content())
                .build();
    }

    /** Kinds of file. */
    public FileKind[] getFileKinds() {
        return FileKind.values();
    }

    /** The project in the address. */
    public long getId() {
        return id;
    }

    /** The project in the address. */
    public void setId(long id) {
        this.id = id;
    }

    /** What the next file is. */
    public FileKind getFileKind() {
        return fileKind;
    }

    /** What the next file is. */
    public void setFileKind(FileKind fileKind) {
        this.fileKind = fileKind;
    }

    /** The form of an act. */
    public Draft<DeedForm> getDeed() {
        return deed;
    }

    /** The form of a line of the plan. */
    public Draft<PlanForm> getPlan() {
        return plan;
    }
}
