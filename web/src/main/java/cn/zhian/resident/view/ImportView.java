package cn.zhian.resident.view;

import cn.zhian.platform.NotFound;
import cn.zhian.platform.excel.ImportPhase;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.Texts;
import cn.zhian.platform.view.Workbooks;
import cn.zhian.resident.boundary.CellError;
import cn.zhian.resident.boundary.ImportState;
import cn.zhian.resident.boundary.ResidentImports;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.StreamedContent;

/** The import, step by step. The running one is named in the page's address, so that it survives a reload. */
@Named("imports")
@ViewScoped
public class ImportView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ResidentImports imports;

    @Inject
    Workbooks workbooks;

    @Inject
    Place place;

    @Inject
    Texts texts;

    @Inject
    Messages messages;

    private String job;
    private boolean createPlaces;
    private transient ImportState state;

    /** Looks the import of the address up; one that is forgotten begins anew. */
    public void restore() {
        if (job != null && getState() == null) {
            messages.warn("resident", "import.forgotten");
        }
    }

    /** The template. */
    public StreamedContent getTemplate() {
        var words = workbooks.words();
        return workbooks.file(texts.get("resident").get("import.sheet.people"), out -> imports.template(out, words));
    }

    /** Takes the file and begins to check it. */
    public void upload(FileUploadEvent event) {
        ImportState begun = imports.check(place.communityId(), event.getFile().getContent(), workbooks.languages());
        go("?job=" + begun.id());
    }

    /** Stores what was checked. */
    public void confirm() {
        state = imports.confirm(job, createPlaces);
    }

    /** Stops it. */
    public void cancel() {
        state = imports.cancel(job);
    }

    /** Reads how far it is. */
    public void refresh() {
        state = null;
    }

    /** Begins with another file. */
    public void again() {
        if (job != null && getState() != null) {
            imports.cancel(job);
        }
        go("");
    }

    private static void go(String query) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + external.getRequestServletPath() + query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far it is; null if there is none. */
    public ImportState getState() {
        if (state == null && job != null) {
            try {
                state = imports.state(job);
            } catch (NotFound e) {
                // Forgotten, or somebody else's: the page begins anew and says so.
                job = null;
            }
        }
        return state;
    }

    /** 1 template and file, 3 checking and checked, 4 storing and result. */
    public int getStep() {
        ImportState shown = getState();
        if (shown == null) {
            return 1;
        }
        return shown.phase() == ImportPhase.CHECKING || shown.phase() == ImportPhase.CHECKED ? 3 : 4;
    }

    /** Whether something runs. */
    public boolean isRunning() {
        ImportState shown = getState();
        return shown != null && (shown.phase() == ImportPhase.CHECKING || shown.phase() == ImportPhase.WRITING);
    }

    /** What is wrong with a cell, in words. */
    public String text(CellError error) {
        return texts.problem(error.key(), error.arguments());
    }

    /** What is wrong as a whole, in words. */
    public String getFailure() {
        ImportState shown = getState();
        return shown == null
                ? ""
                : shown.failure()
                        .map(key -> texts.problem(key, shown.failureArguments()))
                        .orElse("");
    }

    /** The id in the address. */
    public String getJob() {
        return job;
    }

    /** The id in the address. */
    public void setJob(String job) {
        this.job = job;
    }

    /** Whether missing places may be created. */
    public boolean isCreatePlaces() {
        return createPlaces;
    }

    /** Whether missing places may be created. */
    public void setCreatePlaces(boolean createPlaces) {
        this.createPlaces = createPlaces;
    }
}
