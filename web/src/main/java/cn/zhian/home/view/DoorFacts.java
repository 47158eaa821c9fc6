package cn.zhian.home.view;

import cn.zhian.device.api.DoorMode;
import cn.zhian.device.boundary.ControllerFilter;
import cn.zhian.device.boundary.Controllers;
import cn.zhian.device.boundary.DoorView;
import cn.zhian.device.boundary.Doors;
import cn.zhian.device.boundary.LinkState;
import cn.zhian.platform.NaturalOrder;
import cn.zhian.platform.view.ControllerLinks;
import cn.zhian.platform.view.DoorFact;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The doors of a community on the home page. */
@Dependent
public class DoorFacts {
    /** The states, the one that needs somebody most first; each has its word and its looks. */
    enum State {
        OFFLINE("state.offline", "bad"),
        HELD("state.held", "warn"),
        LOCKED("state.locked", "warn"),
        UNKNOWN("state.unknown", "off"),
        OPEN("state.open", "info"),
        CLOSED("state.closed", "good");

        private final String key;
        private final String kind;

        State(String key, String kind) {
            this.key = key;
            this.kind = kind;
        }
    }

    @Inject
    Doors doors;

    @Inject
    Controllers controllers;

    @Inject
    Texts texts;

    /** The doors, those that need somebody first. */
    List<DoorFact> of(long communityId) {
        return doors.ofCommunity(communityId).stream()
                .sorted(Comparator.comparing(DoorFacts::state)
                        .thenComparing(DoorView::name, Comparator.comparing(NaturalOrder::key)))
                .map(this::fact)
                .toList();
    }

    private DoorFact fact(DoorView door) {
        State state = state(door);
        return new DoorFact(
                door.id(), door.name(), texts.get("pass").get(state.key), state.kind, door.state() == LinkState.ONLINE);
    }

    static State state(DoorView door) {
        return switch (door.state()) {
            case OFFLINE -> State.OFFLINE;
            case UNKNOWN -> State.UNKNOWN;
            case ONLINE -> reachable(door);
        };
    }

    private static State reachable(DoorView door) {
        DoorMode mode = door.mode().orElse(DoorMode.CONTROLLED);
        return switch (mode) {
            case NORMALLY_OPEN -> State.HELD;
            case NORMALLY_CLOSED -> State.LOCKED;
            case CONTROLLED, FIRST_CARD -> door.contactOpen().orElse(false) ? State.OPEN : State.CLOSED;
        };
    }

    /** How many controllers answer. */
    ControllerLinks links(long communityId) {
        return new ControllerLinks(
                count(communityId, LinkState.ONLINE),
                count(communityId, LinkState.OFFLINE),
                count(communityId, LinkState.UNKNOWN));
    }

    private long count(long communityId, LinkState state) {
        return controllers.count(new ControllerFilter(Optional.of(communityId), Optional.of(state), Optional.empty()));
    }
}
