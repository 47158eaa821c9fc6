package cn.zhian.uhppote.session;

import cn.zhian.device.api.AlarmKind;
import cn.zhian.device.api.Alarmed;
import cn.zhian.device.api.CredentialValue;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.Direction;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.api.Origin;
import cn.zhian.device.api.PassKind;
import cn.zhian.device.api.Passed;
import cn.zhian.device.api.StateChanged;
import cn.zhian.uhppote.protocol.EventRecord;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Controller events in the platform's words: each event gives exactly one. */
final class Neutral {
    /** Controllers keep Beijing time. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final long NO_CARD = 0;

    private Neutral() {}

    static DeviceEvent of(EventKey key, EventRecord event, Instant receivedAt) {
        Origin origin = Origin.recorded(key, event.time().map(Neutral::instant), receivedAt, event.door());
        Optional<AlarmKind> alarm = Reasons.alarm(event.reason());
        if (alarm.isPresent()) {
            return new Alarmed(origin, alarm.get(), true, event.reason());
        }
        Optional<PassKind> pass = Reasons.pass(event.reason());
        if (event.type() == EventRecord.SWIPE || pass.isPresent()) {
            return passed(origin, pass, event);
        }
        Reasons.State state = Reasons.state(event.reason());
        return new StateChanged(origin, state.aspect(), state.value(), "");
    }

    static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    private static Passed passed(Origin origin, Optional<PassKind> told, EventRecord event) {
        boolean swipe = event.type() == EventRecord.SWIPE || event.reason() <= Reasons.LAST_OF_SWIPES;
        PassKind kind = swipe ? consistent(told, event) : told.orElse(PassKind.REFUSED);
        Optional<CredentialValue> card =
                swipe && event.card() != NO_CARD ? Optional.of(CredentialValue.card(event.card())) : Optional.empty();
        Direction direction = swipe ? direction(event.direction()) : Direction.UNKNOWN;
        return new Passed(origin, kind, direction, card, event.reason(), List.of());
    }

    /** Whether the door was released is what counts; a reason that says otherwise is not repeated. */
    private static PassKind consistent(Optional<PassKind> told, EventRecord event) {
        return told.filter(k -> k.granted() == event.granted() || event.type() != EventRecord.SWIPE)
                .orElse(event.granted() ? PassKind.VALID : PassKind.REFUSED);
    }

    private static Direction direction(int code) {
        return switch (code) {
            case 1 -> Direction.IN;
            case 2 -> Direction.OUT;
            default -> Direction.UNKNOWN;
        };
    }
}
