package cn.zhian.access.pass.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.Direction;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.api.Origin;
import cn.zhian.device.api.PassKind;
import cn.zhian.device.api.Passed;
import cn.zhian.device.boundary.DevicePlace;
import cn.zhian.device.boundary.DoorDirection;
import cn.zhian.device.boundary.DoorPlace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Which way somebody passed")
class NewPassTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final DeviceAddress DEVICE = new DeviceAddress("uhppote", "423000001");

    @ParameterizedTest
    @CsvSource({
        // what happened, what the device says, what the door's reader stands for, which way
        "VALID,         IN,      OUT,  IN",
        "VALID,         UNKNOWN, OUT,  OUT",
        "VALID,         UNKNOWN, IN,   IN",
        "VALID,         UNKNOWN, BOTH, UNKNOWN",
        "BUTTON,        UNKNOWN, IN,   OUT",
        "BUTTON,        UNKNOWN, BOTH, OUT",
        "BUTTON_LOCKED, UNKNOWN, IN,   OUT",
        "BUTTON,        IN,      OUT,  IN",
        "REMOTE,        UNKNOWN, IN,   IN"
    })
    void followsTheDeviceThenTheButtonThenTheDoor(
            PassKind kind, Direction told, DoorDirection door, Direction expected) {
        assertThat(pass(kind, told, door).direction(), is(expected));
    }

    private static NewPass pass(PassKind kind, Direction told, DoorDirection direction) {
        DoorPlace door = new DoorPlace(7, direction, Optional.empty(), Optional.empty());
        DevicePlace device = new DevicePlace(1, 1, DEVICE, false, Optional.empty(), Map.of(1, door));
        Origin origin = Origin.recorded(new EventKey(DEVICE, 1, 1, 1), Optional.of(NOON), NOON, 1);
        return new NewPass(
                new Passed(origin, kind, told, Optional.empty(), 0, List.of()), device, NOON, Optional.empty());
    }
}
