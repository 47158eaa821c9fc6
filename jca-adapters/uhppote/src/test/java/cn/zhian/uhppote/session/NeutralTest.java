package cn.zhian.uhppote.session;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.device.api.AlarmKind;
import cn.zhian.device.api.Alarmed;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.Direction;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.api.PassKind;
import cn.zhian.device.api.Passed;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.api.StateChanged;
import cn.zhian.uhppote.protocol.EventRecord;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reasons mean. */
class NeutralTest {
    private static final EventKey KEY = new EventKey(new DeviceAddress("uhppote", "7"), 1, 5, 99);

    @ParameterizedTest
    @CsvSource({
        "1,1,VALID",
        "0,5,REFUSED",
        "0,6,NO_RIGHT",
        "0,7,WRONG_PIN",
        "0,8,ANTI_PASSBACK",
        "0,9,MORE_CARDS",
        "0,10,FIRST_CARD",
        "0,11,DOOR_LOCKED",
        "0,12,INTERLOCK",
        "0,13,OUTSIDE_TIME",
        "0,15,OUTSIDE_TIME",
        "0,18,INVALID_CARD",
        "0,99,REFUSED",
        "1,99,VALID",
        "0,1,REFUSED",
        "1,18,VALID"
    })
    void swipes(int granted, int reason, PassKind kind) {
        Passed passed = (Passed) event(1, granted == 1, reason);
        assertThat(passed.kind(), is(kind));
        assertThat(passed.credential().orElseThrow().value(), is("4294967040"));
        assertThat(passed.direction(), is(Direction.OUT));
        assertThat(passed.point(), is(3));
        assertThat(passed.key(), is(Optional.of(KEY)));
        assertThat(passed.deviceTime(), is(Optional.of(Instant.parse("2026-11-21T00:00:00Z"))));
    }

    @ParameterizedTest
    @CsvSource({"20,BUTTON", "25,SUPERVISOR_CODE", "30,BUTTON_LOCKED", "31,BUTTON_LOCKED", "44,REMOTE", "45,REMOTE"})
    void openingsWithoutCard(int reason, PassKind kind) {
        Passed passed = (Passed) event(2, true, reason);
        assertThat(passed.kind(), is(kind));
        assertThat(passed.credential(), is(Optional.empty()));
        assertThat(passed.direction(), is(Direction.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "34,THREAT",
        "37,HELD_OPEN",
        "38,FORCED_OPEN",
        "39,FIRE",
        "40,FORCED_CLOSE",
        "41,THEFT",
        "42,ZONE_24H",
        "43,EMERGENCY"
    })
    void alarms(int reason, AlarmKind kind) {
        Alarmed alarmed = (Alarmed) event(3, false, reason);
        assertThat(alarmed.kind(), is(kind));
        assertThat(alarmed.active(), is(true));
        assertThat(alarmed.code(), is(reason));
    }

    @ParameterizedTest
    @CsvSource({"23,DOOR_CONTACT,1", "24,DOOR_CONTACT,0", "28,POWER,1", "29,POWER,2", "32,OTHER,32", "200,OTHER,200"})
    void states(int reason, StateAspect aspect, long value) {
        StateChanged state = (StateChanged) event(2, true, reason);
        assertThat(state.aspect(), is(aspect));
        assertThat(state.value(), is(value));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 200, 255})
    void everyTypeAndReasonGivesAnEventWithItsKey(int type) {
        for (int reason = 0; reason < 256; reason++) {
            assertThat(event(type, true, reason).key(), is(Optional.of(KEY)));
        }
    }

    private static DeviceEvent event(int type, boolean granted, int reason) {
        EventRecord event = new EventRecord(
                5, type, granted, 3, 2, 0xFFFFFF00L, Optional.of(LocalDateTime.of(2026, 11, 21, 8, 0)), reason, 99);
        return Neutral.of(KEY, event, Instant.EPOCH);
    }
}
