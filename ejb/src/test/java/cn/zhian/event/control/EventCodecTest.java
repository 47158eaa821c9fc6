package cn.zhian.event.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.device.api.AlarmKind;
import cn.zhian.device.api.Alarmed;
import cn.zhian.device.api.CaptureKind;
import cn.zhian.device.api.Captured;
import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.CredentialValue;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.Direction;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.api.Measured;
import cn.zhian.device.api.Origin;
import cn.zhian.device.api.PassKind;
import cn.zhian.device.api.Passed;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.api.StateChanged;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final DeviceAddress DEVICE = new DeviceAddress("uhppote", "423187757");
    private static final Instant RECEIVED = Instant.parse("2026-11-21T05:06:07.123456789Z");
    private static final Origin RECORDED = Origin.recorded(
            new EventKey(DEVICE, 3, 4_294_967_295L, -7),
            Optional.of(Instant.parse("2019-04-19T09:00:09Z")),
            RECEIVED,
            4);
    private static final Origin UNDATED = Origin.recorded(new EventKey(DEVICE, 1, 1, 1), Optional.empty(), RECEIVED, 1);

    private static final List<DeviceEvent> ALL = List.of(
            new Passed(
                    RECORDED,
                    PassKind.VALID,
                    Direction.OUT,
                    Optional.of(new CredentialValue(CredentialKind.CARD, "6154410")),
                    1,
                    List.of("0123456789abcdef0123456789abcdef")),
            new Passed(UNDATED, PassKind.BUTTON, Direction.UNKNOWN, Optional.empty(), 20, List.of()),
            new Alarmed(RECORDED, AlarmKind.FORCED_OPEN, true, 38),
            new Captured(RECORDED, CaptureKind.MOTOR_VEHICLE, Map.of("PlateNo", "浙B12345"), List.of()),
            new Measured(RECORDED, "energy", new BigDecimal("12.3400"), "kWh"),
            new StateChanged(Origin.observed(DEVICE, RECEIVED, 0), StateAspect.LINK, 0, "no answer"));

    @Test
    void givesBackWhatItTook() {
        assertThat(EventCodec.decode(EventCodec.encode(ALL)), is(ALL));
    }

    @Test
    void givesBackEveryKindOfPassAndAlarm() {
        for (PassKind kind : PassKind.values()) {
            DeviceEvent event = new Passed(UNDATED, kind, Direction.IN, Optional.empty(), 0, List.of());
            assertThat(EventCodec.decode(EventCodec.encode(List.of(event))), contains(event));
        }
        for (AlarmKind kind : AlarmKind.values()) {
            DeviceEvent event = new Alarmed(UNDATED, kind, false, 0);
            assertThat(EventCodec.decode(EventCodec.encode(List.of(event))), contains(event));
        }
    }

    @Test
    void refusesEmptyAndTooLargeBursts() {
        assertThrows(IllegalArgumentException.class, () -> EventCodec.encode(List.of()));
        List<DeviceEvent> many = Collections.nCopies(EventCodec.LARGEST_BURST + 1, ALL.get(1));
        assertThrows(IllegalArgumentException.class, () -> EventCodec.encode(many));
    }

    @Test
    void refusesEveryCutBurst() {
        byte[] whole = EventCodec.encode(ALL);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(UnreadableEvents.class, () -> EventCodec.decode(cut));
        }
    }

    @Test
    void refusesWhatFollowsABurst() {
        byte[] whole = EventCodec.encode(ALL);
        assertThrows(UnreadableEvents.class, () -> EventCodec.decode(Arrays.copyOf(whole, whole.length + 1)));
    }

    @Test
    void refusesAnotherVersion() {
        byte[] other = EventCodec.encode(ALL);
        other[0] = EventCodec.VERSION + 1;
        assertThrows(UnreadableEvents.class, () -> EventCodec.decode(other));
    }

    @Test
    void failsOnlyInItsOwnWayWhateverTheBytesAre() {
        Random random = new Random(42);
        byte[] whole = EventCodec.encode(ALL);
        int refused = 0;
        for (int i = 0; i < 100_000; i++) {
            byte[] damaged = whole.clone();
            for (int bytes = 1 + random.nextInt(4); bytes > 0; bytes--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            refused += refused(damaged);
        }
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            refused += refused(noise);
        }
        assertThat(refused > 20_000, is(true));
    }

    /** Any other failure than its own ends the test. */
    private static int refused(byte[] bytes) {
        try {
            EventCodec.decode(bytes);
            return 0;
        } catch (UnreadableEvents e) {
            return 1;
        }
    }
}
