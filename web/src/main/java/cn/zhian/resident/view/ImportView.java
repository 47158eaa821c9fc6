package cn.zhian.resident.view;

import cn.zhian.platform.view.ImportWizard;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.Workbooks;
import cn.zhian.resident.boundary.CellError;
import cn.zhian.resident.boundary.ImportState;
import cn.zhian.resident.boundary.ResidentImports;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.model.StreamedContent;

/** The import of residents and houses. */
@Named("imports")
@ViewScoped
public class ImportView extends ImportWizard<ImportState> {
    private static final long serialVersionUID = 1L;

    @Inject
    ResidentImports imports;

    @Inject
    Workbooks workbooks;

    @Inject
    Place place;

    private boolean createPlaces;

    /** The template. */
    public StreamedContent getTemplate() {
        var words = workbooks.words();
        return workbooks.file(title("resident", "import.sheet.people"), out -> imports.template(out, words));
    }

    @Override
    protected ImportState check(byte[] file) {
        return imports.check(place.communityId(), file, workbooks.languages());
    }

    @Override
    protected ImportState ask(String id) {
        return imports.state(id);
    }

    @Override
    protected ImportState stop(String id) {
        return imports.cancel(id);
    }

    /** Stores what was checked. */
    public void confirm() {
        became(imports.confirm(getJob(), createPlaces));
    }

    /** What is wrong with a cell, in words. */
    public String text(CellError error) {
        return words(error.key(), error.arguments());
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
