package cn.zhian.project.view;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.project.process.entity.PlannedDevice;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A plan being written, line by line. */
public class PlanForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Line> lines = new ArrayList<>();

    /** A line. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;

        private DeviceKind kind = DeviceKind.CAMERA;
        private PlaceKind place = PlaceKind.PEDESTRIAN_GATE;
        private String placeName;
        private Integer count = 1;

        static Line of(PlannedDevice device) {
            Line line = new Line();
            line.kind = device.kind();
            line.place = device.place();
            line.placeName = device.placeName();
            line.count = device.count();
            return line;
        }

        PlannedDevice device() {
            return new PlannedDevice(
                    kind, place, placeName == null ? "" : placeName.strip(), count == null ? 0 : count);
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

    /** Of a plan as it is; an empty one begins with a line. */
    static PlanForm of(List<PlannedDevice> devices) {
        PlanForm form = new PlanForm();
        devices.stream().map(Line::of).forEach(form.lines::add);
        if (form.lines.isEmpty()) {
            form.add();
        }
        return form;
    }

    /** What it says. */
    List<PlannedDevice> devices() {
        return lines.stream().map(Line::device).toList();
    }

    /** Adds a line. */
    public void add() {
        lines.add(new Line());
    }

    /** Takes a line away. */
    public void remove(Line line) {
        lines.remove(line);
    }

    /** The lines. */
    public List<Line> getLines() {
        return lines;
    }

    /** Kinds of device. */
    public DeviceKind[] getKinds() {
        return DeviceKind.values();
    }

    /** Kinds of place. */
    public PlaceKind[] getPlaces() {
        return PlaceKind.values();
    }
}
