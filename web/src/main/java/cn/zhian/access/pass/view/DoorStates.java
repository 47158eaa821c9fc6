package cn.zhian.access.pass.view;

import cn.zhian.device.api.DoorMode;
import cn.zhian.device.boundary.DoorView;
import cn.zhian.device.boundary.LinkState;
import cn.zhian.platform.view.DoorFact;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How pages say what a door does now. */
@Named("doorStates")
@ApplicationScoped
public class DoorStates {
    @Inject
    Texts texts;

    /** The state in words. */
    public String word(DoorView door) {
        return texts.get("pass").get(key(door));
    }

    private static String key(DoorView door) {
        if (door.state() != LinkState.ONLINE) {
            return door.state() == LinkState.OFFLINE ? "state.offline" : "state.unknown";
        }
        if (is(door, DoorMode.NORMALLY_OPEN)) {
            return "state.held";
        }
        if (is(door, DoorMode.NORMALLY_CLOSED)) {
            return "state.locked";
        }
        return door.contactOpen().orElse(false) ? "state.open" : "state.closed";
    }

    /** Its shape and colour. */
    public String kind(DoorView door) {
        return switch (key(door)) {
            case "state.closed" -> "good";
            case "state.open" -> "info";
            case "state.held", "state.locked" -> "warn";
            case "state.offline" -> "bad";
            default -> "off";
        };
    }

    /** The door on the home page. */
    public DoorFact fact(DoorView door) {
        return new DoorFact(door.id(), door.name(), word(door), kind(door), door.state() == LinkState.ONLINE);
    }

    static boolean is(DoorView door, DoorMode mode) {
        return door.mode().filter(mode::equals).isPresent();
    }
}
