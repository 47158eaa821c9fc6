package cn.zhian.device.register.view;

import cn.zhian.device.register.boundary.DeviceCellError;
import cn.zhian.device.register.boundary.DeviceImportState;
import cn.zhian.device.register.boundary.DeviceImports;
import cn.zhian.platform.view.ImportWizard;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.Workbooks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.model.StreamedContent;

/** The import of devices. */
@Named("deviceImports")
@ViewScoped
public class DeviceImportView extends ImportWizard<DeviceImportState> {
    private static final long serialVersionUID = 1L;

    @Inject
    DeviceImports imports;

    @Inject
    Workbooks workbooks;

    @Inject
    Place place;

    /** The template. */
    public StreamedContent getTemplate() {
        var words = workbooks.words();
        return workbooks.file(title("register", "register.title"), out -> imports.template(out, words));
    }

    @Override
    protected DeviceImportState check(byte[] file) {
        return imports.check(place.communityId(), file, workbooks.languages());
    }

    @Override
    protected DeviceImportState ask(String id) {
        return imports.state(id);
    }

    @Override
    protected DeviceImportState stop(String id) {
        return imports.cancel(id);
    }

    /** Stores what was checked. */
    public void confirm() {
        became(imports.confirm(getJob()));
    }

    /** What is wrong with a cell, in words. */
    public String text(DeviceCellError error) {
        return words(error.key(), error.arguments());
    }
}
