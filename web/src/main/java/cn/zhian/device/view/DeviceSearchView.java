package cn.zhian.device.view;

import cn.zhian.device.boundary.ControllerActs;
import cn.zhian.device.boundary.FoundController;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Finding controllers in the network. */
@Named("deviceSearch")
@ViewScoped
public class DeviceSearchView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ControllerActs acts;

    @Inject
    DevicesView devices;

    @Inject
    Messages messages;

    private final Draft<SearchForm> draft = new Draft<>();
    private transient List<FoundController> found = List.of();

    /** Opens the panel. */
    public void begin() {
        found = List.of();
        draft.start(new SearchForm());
    }

    /** Looks for some seconds. */
    public void search() {
        SearchForm form = draft.getForm();
        found = acts.search("uhppote", form.getHost(), form.getPort());
        messages.done("device", "search.found", found.size());
    }

    /** Opens the form of a new controller with what was found. */
    public void take(FoundController controller) {
        DeviceForm form = new DeviceForm();
        form.setSerial(controller.serial());
        form.setHost(controller.host());
        form.setPort(draft.getForm().getPort());
        devices.getDraft().start(form);
        draft.discard();
    }

    public List<FoundController> getFound() {
        return found;
    }

    public Draft<SearchForm> getDraft() {
        return draft;
    }
}
