package cn.zhian.project.site.view;

import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.project.process.boundary.ProjectView;
import cn.zhian.project.process.boundary.Projects;
import cn.zhian.project.site.boundary.SiteBookView;
import cn.zhian.project.site.boundary.SiteChecks;
import cn.zhian.project.site.boundary.SiteLineView;
import cn.zhian.project.site.boundary.SiteListHead;
import cn.zhian.project.site.boundary.SiteListView;
import cn.zhian.project.site.boundary.SitePhotoView;
import cn.zhian.project.site.boundary.SitePhotos;
import cn.zhian.project.site.entity.Finding;
import cn.zhian.project.site.entity.SiteAnswer;
import cn.zhian.project.site.entity.SiteListState;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.primefaces.event.FileUploadEvent;

/** On-site check lists of a project, made for a phone (WF-8). */
@Named("site")
@ViewScoped
public class SiteView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SiteChecks lists;

    @Inject
    SitePhotos photos;

    @Inject
    Projects projects;

    @Inject
    Messages messages;

    private long id;
    private Integer number;
    private boolean onlyOpen;
    private transient ProjectView project;
    private transient SiteBookView book;
    private transient SiteListView it;
    private final Draft<SiteForm> draft = new Draft<>();

    /** Reads everything anew. */
    public void refresh() {
        book = null;
        it = null;
    }

    /** The project. */
    public ProjectView getProject() {
        if (project == null) {
            project = projects.get(id);
        }
        return project;
    }

    /** All lists of the project. */
    public SiteBookView getBook() {
        if (book == null) {
            book = lists.of(id);
        }
        return book;
    }

    /** The list shown: the chosen one, or the newest; null if there is none. */
    public SiteListView getIt() {
        if (it == null) {
            Integer shown = number != null
                    ? number
                    : getBook().items().stream()
                            .findFirst()
                            .map(SiteListHead::number)
                            .orElse(null);
            it = shown == null ? null : lists.get(id, shown);
        }
        return it;
    }

    /** Whether a new list can be begun: none of this stage is open. */
    public boolean isMayBegin() {
        return getBook().mayFill()
                && getBook().checks().isPresent()
                && getBook().items().stream().noneMatch(head -> head.state() == SiteListState.OPEN && head.current());
    }

    /** Whether the shown list can be closed now. */
    public boolean isMayClose() {
        return getIt() != null
                && getIt().mayFill()
                && getIt().head().answered() == getIt().head().total();
    }

    /** The lines of the shown list, in its order, each first one of a system with its heading. */
    public List<SiteRow> getRows() {
        List<SiteRow> rows = new ArrayList<>();
        Set<String> headed = new HashSet<>();
        getIt().lines().stream()
                .filter(line -> !onlyOpen || line.answer().isEmpty())
                .forEach(
                        line -> rows.add(new SiteRow(headed.add(line.system()) ? heading(line.system()) : null, line)));
        return rows;
    }

    private SiteHeading heading(String system) {
        List<SiteLineView> all = getIt().lines().stream()
                .filter(line -> line.system().equals(system))
                .toList();
        long answered = all.stream().filter(line -> line.answer().isPresent()).count();
        return new SiteHeading(system, answered, all.size());
    }

    /** Begins a list. */
    public void begin() {
        number = lists.begin(id).head().number();
        refresh();
        messages.done("site", "site.begun");
    }

    /** Answers a line with "kept" by one tap. */
    public void keep(SiteLineView line) {
        Finding kept = new Finding(
                SiteAnswer.KEPT, line.measured(), Optional.empty(), line.longitude(), line.latitude(), line.place());
        lists.answer(id, getIt().head().number(), line.line(), OptionalLong.of(line.version()), kept);
        refresh();
    }

    /** Opens the form of a line. */
    public void open(SiteLineView line) {
        draft.start(new SiteForm(line));
    }

    /** Saves the line. */
    public void save() {
        SiteForm form = draft.getForm();
        lists.answer(id, getIt().head().number(), form.getLine(), form.version(), form.finding());
        draft.discard();
        refresh();
        messages.done("site", "site.saved");
    }

    /** Adds a photo to the line in the form. */
    public void upload(FileUploadEvent event) {
        try (InputStream content = event.getFile().getInputStream()) {
            photos.add(id, getIt().head().number(), draft.getForm().getLine(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("An upload can't be read", e);
        }
        pictures();
    }

    /** Takes a photo off the line in the form. */
    public void remove(SitePhotoView photo) {
        photos.remove(id, getIt().head().number(), photo.id());
        pictures();
    }

    private void pictures() {
        refresh();
        getIt().lines().stream()
                .filter(line -> line.line().equals(draft.getForm().getLine()))
                .findFirst()
                .ifPresent(line -> draft.getForm().become(line.photos()));
    }

    /** Closes the shown list. */
    public void close() {
        lists.close(id, getIt().head().number());
        refresh();
        messages.done("site", "site.closed");
    }

    /** How an answer is shown. */
    public String kind(SiteAnswer answer) {
        if (answer == null) {
            return "info";
        }
        return switch (answer) {
            case KEPT -> "good";
            case NOT_KEPT -> "bad";
            case NOT_APPLICABLE -> "off";
        };
    }

    /** How a list's state is shown. */
    public String mark(SiteListHead head) {
        return switch (head.state()) {
            case OPEN -> "info";
            case CLOSED -> head.notKept() == 0 ? "good" : "bad";
            case LEFT -> "off";
        };
    }

    /** The project in the address. */
    public long getId() {
        return id;
    }

    /** The project in the address. */
    public void setId(long id) {
        this.id = id;
    }

    /** Number of the list in the address; null for the newest. */
    public Integer getNumber() {
        return number;
    }

    /** Number of the list in the address. */
    public void setNumber(Integer number) {
        this.number = number;
    }

    /** Whether only lines without an answer are shown. */
    public boolean isOnlyOpen() {
        return onlyOpen;
    }

    /** Whether only lines without an answer are shown. */
    public void setOnlyOpen(boolean onlyOpen) {
        this.onlyOpen = onlyOpen;
    }

    /** The form of a line. */
    public Draft<SiteForm> getDraft() {
        return draft;
    }
}
