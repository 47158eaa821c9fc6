package cn.zhian.home.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.device.api.DoorMode;
import cn.zhian.device.boundary.DoorDirection;
import cn.zhian.device.boundary.DoorView;
import cn.zhian.device.boundary.LinkState;
import cn.zhian.home.view.DoorFacts.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoorFactsTest {
    @Test
    void aDoorOutOfReachIsThatWhateverItWas() {
        assertThat(state(LinkState.OFFLINE, DoorMode.NORMALLY_OPEN, true), is(State.OFFLINE));
        assertThat(state(LinkState.UNKNOWN, DoorMode.CONTROLLED, false), is(State.UNKNOWN));
    }

    @Test
    void aHeldDoorIsHeldThoughItsLeafIsShut() {
        assertThat(state(LinkState.ONLINE, DoorMode.NORMALLY_OPEN, false), is(State.HELD));
        assertThat(state(LinkState.ONLINE, DoorMode.NORMALLY_CLOSED, false), is(State.LOCKED));
    }

    @Test
    void theLeafTellsTheRest() {
        assertThat(state(LinkState.ONLINE, DoorMode.CONTROLLED, true), is(State.OPEN));
        assertThat(state(LinkState.ONLINE, DoorMode.FIRST_CARD, false), is(State.CLOSED));
    }

    private static State state(LinkState link, DoorMode mode, boolean open) {
        return DoorFacts.state(new DoorView(
                1,
                1,
                1,
                1,
                1,
                "Gate",
                DoorDirection.IN,
                Optional.empty(),
                Optional.empty(),
                Optional.of(mode),
                Optional.of(5),
                Optional.of(open),
                link));
    }
}
