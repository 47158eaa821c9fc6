package cn.zhian.project.view;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.project.process.entity.PlannedDevice;
import java.io.Serializable;

/** A line of a plan being written. */
public class PlanForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private DeviceKind kind = DeviceKind.CAMERA;
    private PlaceKind place = PlaceKind.PEDESTRIAN_GATE;
    private String placeName;
    private Integer count = 1;

    /** What it says. */
    PlannedDevice device() {
        return new PlannedDevice(kind, place, placeName == null ? "" : placeName.strip(), count == null ? 0 : count);
    }

    /** Kinds of device. */
    public DeviceKind[] getKinds() {
        return DeviceKind.values();
    }

    /** Kinds of place. */
    public PlaceKind[] getPlaces() {
        return PlaceKind.values();
    }

    /** Kind of device. */
    public DeviceKind getKind() {
        return kind;
    }

    /** Kind of device. */
    public void setKind(DeviceKind kind) {
        this.kind = kind;
    }

    /** Where it is to stand. */
    public PlaceKind getPlace() {
        return place;
    }

    /** Where it is to stand. */
    public void setPlace(PlaceKind place) {
        this.place = place;
    }

    /** Which of the places. */
    public String getPlaceName() {
        return placeName;
    }

    /** Which of the places. */
    public void setPlaceName(String placeName) {
        this.placeName = placeName;
    }

    /** How many. */
    public Integer getCount() {
        return count;
    }

    /** How many. */
    public void setCount(Integer count) {
        this.count = count;
    }
}
