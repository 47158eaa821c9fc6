package cn.zhian.device.register.view;

import cn.zhian.device.register.boundary.DeviceCellError;
import cn.zhian.device.register.boundary.DeviceImportState;
import cn.zhian.device.register.boundary.DeviceImports;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.excel.ImportPhase;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.Texts;
import cn.zhian.platform.view.Workbooks;
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

/** The import of devices, step by step. The running one is named in the page's address, so that it survives a reload. */
@Named("deviceImports")
@ViewScoped
public class DeviceImportView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    DeviceImports imports;

    @Inject
    Workbooks workbooks;

    @Inject
    Place place;

    @Inject
    Texts texts;

    @Inject
    Messages messages;

    private String job;
    private transient DeviceImportState state;

    /** Looks the import of the address up; one that is forgotten begins anew. */
    public void restore() {
        if (job != null && getState() == null) {
            messages.warn("resident", "import.forgotten");
        }
    }

    /** The template. */
    public StreamedContent getTemplate() {
        var words = workbooks.words();
        return workbooks.file(texts.get("register").get("register.title"), out -> imports.template(out, words));
    }

    /** Takes the file and begins to check it. */
    public void upload(FileUploadEvent event) {
        DeviceImportState begun =
                imports.check(place.communityId(), event.getFile().getContent(), workbooks.languages());
        go("?job=" + begun.id());
    }

    /** Stores what was checked. */
    public void confirm() {
        state = imports.confirm(job);
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
    public DeviceImportState getState() {
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
        DeviceImportState shown = getState();
        if (shown == null) {
            return 1;
        }
        return shown.phase() == ImportPhase.CHECKING || shown.phase() == ImportPhase.CHECKED ? 3 : 4;
    }

    /** Whether something runs. */
    public boolean isRunning() {
        DeviceImportState shown = getState();
        return shown != null && (shown.phase() == ImportPhase.CHECKING || shown.phase() == ImportPhase.WRITING);
    }

    /** What is wrong with a cell, in words. */
    public String text(DeviceCellError error) {
        return texts.problem(error.key(), error.arguments());
    }

    /** What is wrong as a whole, in words. */
    public String getFailure() {
        DeviceImportState shown = getState();
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
}
