package cn.zhian.project.rule.view;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.project.rule.entity.Cover;
import cn.zhian.project.rule.entity.Proof;
import java.io.Serializable;

/** What fulfils an item, being chosen. */
public class ProofForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private ProofChoice choice = ProofChoice.EACH;
    private DeviceKind[] devices = {};
    private PlaceKind[] places = {};

    static ProofForm of(Proof proof) {
        ProofForm form = new ProofForm();
        if (proof instanceof Proof.ByDevices known) {
            form.choice = known.cover() == Cover.EACH ? ProofChoice.EACH : ProofChoice.ANY;
            form.devices = known.devices().toArray(DeviceKind[]::new);
            form.places = known.places().toArray(PlaceKind[]::new);
        } else {
            form.choice = ProofChoice.STATEMENT;
        }
        return form;
    }

    Proof proof() {
        if (choice == ProofChoice.STATEMENT) {
            return new Proof.ByStatement();
        }
        Cover cover = choice == ProofChoice.EACH ? Cover.EACH : Cover.ANY;
        return new Proof.ByDevices(RuleWords.set(devices), RuleWords.set(places), cover);
    }

    /** Whether devices fulfil it. */
    public boolean isByDevices() {
        return choice != ProofChoice.STATEMENT;
    }

    /** How it is fulfilled. */
    public ProofChoice getChoice() {
        return choice;
    }

    /** How it is fulfilled. */
    public void setChoice(ProofChoice choice) {
        this.choice = choice;
    }

    /** The ways to choose from. */
    public ProofChoice[] getChoices() {
        return ProofChoice.values();
    }

    /** Accepted kinds. */
    public DeviceKind[] getDevices() {
        return devices;
    }

    /** Accepted kinds. */
    public void setDevices(DeviceKind[] devices) {
        this.devices = devices;
    }

    /** Where they must stand. */
    public PlaceKind[] getPlaces() {
        return places;
    }

    /** Where they must stand. */
    public void setPlaces(PlaceKind[] places) {
        this.places = places;
    }

    /** All kinds of device. */
    public DeviceKind[] getDeviceKinds() {
        return DeviceKind.values();
    }

    /** All kinds of place. */
    public PlaceKind[] getPlaceKinds() {
        return PlaceKind.values();
    }
}
