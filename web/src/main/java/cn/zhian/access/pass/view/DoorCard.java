package cn.zhian.access.pass.view;

import cn.zhian.access.pass.boundary.PassView;
import cn.zhian.device.api.DoorMode;
import cn.zhian.device.boundary.DoorView;
import java.io.Serializable;

/** A door on the live panel, and who passed it last. */
public final class DoorCard implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String heading;
    private transient DoorView door;
    private transient PassView last;

    /** @param heading of the place that begins with this door, empty within a place */
    DoorCard(String heading, DoorView door, PassView last) {
        this.heading = heading;
        this.door = door;
        this.last = last;
    }

    void become(DoorView now) {
        door = now;
    }

    void passed(PassView pass) {
        if (last == null || !pass.occurredAt().isBefore(last.occurredAt())) {
            last = pass;
        }
    }

    public String getHeading() {
        return heading;
    }

    public DoorView getDoor() {
        return door;
    }

    /** The last pass; null if nobody ever passed. */
    public PassView getLast() {
        return last;
    }

    /** Whether somebody set it to something else than its usual. */
    public boolean isSet() {
        return DoorStates.is(door, DoorMode.NORMALLY_OPEN) || DoorStates.is(door, DoorMode.NORMALLY_CLOSED);
    }
}
