package cn.zhian.platform.view;

import cn.zhian.platform.NotFound;
import cn.zhian.platform.excel.ImportPhase;
import cn.zhian.platform.excel.ImportStatus;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.primefaces.event.FileUploadEvent;

/**
 * An import from Excel in the pages, step by step. The running one is named in the page's address, so that it survives a
 * reload.
 *
 * @param <S> what the import tells of itself
 */
public abstract class ImportWizard<S extends ImportStatus> implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Texts texts;

    @Inject
    Messages messages;

    private String job;
    private transient S state;

    /** Begins to check a file. */
    protected abstract S check(byte[] file);

    /** How far an import is. @throws NotFound if it is forgotten, or somebody else's */
    protected abstract S ask(String id);

    /** Stops an import. */
    protected abstract S stop(String id);

    /** Looks the import of the address up; one that is forgotten begins anew. */
    public void restore() {
        if (job != null && getState() == null) {
            messages.warn("resident", "import.forgotten");
        }
    }

    /** Takes the file and begins to check it. */
    public void upload(FileUploadEvent event) {
        go("?job=" + check(event.getFile().getContent()).id());
    }

    /** Stops it. */
    public void cancel() {
        state = stop(job);
    }

    /** Notes how far it is. */
    protected void became(S now) {
        state = now;
    }

    /** Reads how far it is. */
    public void refresh() {
        state = null;
    }

    /** Begins with another file. */
    public void again() {
        if (job != null && getState() != null) {
            stop(job);
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
    public S getState() {
        if (state == null && job != null) {
            try {
                state = ask(job);
            } catch (NotFound e) {
                // Forgotten, or somebody else's: the page begins anew and says so.
                job = null;
            }
        }
        return state;
    }

    /** 1 template and file, 3 checking and checked, 4 storing and result. */
    public int getStep() {
        S shown = getState();
        if (shown == null) {
            return 1;
        }
        return shown.phase() == ImportPhase.CHECKING || shown.phase() == ImportPhase.CHECKED ? 3 : 4;
    }

    /** Whether something runs. */
    public boolean isRunning() {
        S shown = getState();
        return shown != null && (shown.phase() == ImportPhase.CHECKING || shown.phase() == ImportPhase.WRITING);
    }

    /** What is wrong with a cell, in words. */
    protected String words(String key, List<String> arguments) {
        return texts.problem(key, arguments);
    }

    /** What is wrong as a whole, in words. */
    public String getFailure() {
        S shown = getState();
        return shown == null
                ? ""
                : shown.failure()
                        .map(key -> texts.problem(key, shown.failureArguments()))
                        .orElse("");
    }

    /** The title of a sheet. */
    protected String title(String feature, String key) {
        return texts.get(feature).get(key);
    }

    /** The id in the address. */
    public String getJob() {
        return job;
    }

    /** The id in the address. */
    public void setJob(String job) {
        this.job = job;
    }
}
