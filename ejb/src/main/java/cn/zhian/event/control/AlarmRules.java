package cn.zhian.event.control;

import cn.zhian.access.pass.boundary.NewPass;
import cn.zhian.alarm.boundary.AlarmOver;
import cn.zhian.alarm.boundary.AlarmPlace;
import cn.zhian.alarm.boundary.AlarmRaised;
import cn.zhian.device.api.AlarmKind;
import cn.zhian.device.api.PassKind;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.boundary.DevicePlace;
import cn.zhian.device.boundary.DoorPlace;
import cn.zhian.device.boundary.LinkChange;
import cn.zhian.device.boundary.NewDeviceRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which alarms follow from what was stored for the first time (PR-2). */
public final class AlarmRules {
    /** Refusals that say something about the person; a locked door or a second card still missing is none. */
    private static final Set<PassKind> SUSPECT =
            EnumSet.of(PassKind.INVALID_CARD, PassKind.NO_RIGHT, PassKind.OUTSIDE_TIME, PassKind.WRONG_PIN);

    private AlarmRules() {}

    /** The alarm of a refused pass. */
    public static Optional<AlarmRaised> of(NewPass pass) {
        return SUSPECT.contains(pass.event().kind())
                ? Optional.of(new AlarmRaised(
                        place(pass.device(), pass.event().point()), AlarmKind.INVALID_CARD, pass.occurredAt()))
                : Optional.empty();
    }

    /** The alarm that a device raised. */
    public static Optional<AlarmRaised> raised(NewDeviceRecord event) {
        return isAlarm(event, 1)
                ? Optional.of(new AlarmRaised(place(event.device(), event.point()), kind(event), event.occurredAt()))
                : Optional.empty();
    }

    /** The alarm that a device says is over. */
    public static Optional<AlarmOver> over(NewDeviceRecord event) {
        return isAlarm(event, 0)
                ? Optional.of(new AlarmOver(place(event.device(), event.point()), kind(event), event.occurredAt()))
                : Optional.empty();
    }

    private static boolean isAlarm(NewDeviceRecord event, long value) {
        return event.fact().kind().equals(DeviceFacts.ALARMED) && event.fact().value() == value;
    }

    private static AlarmKind kind(NewDeviceRecord event) {
        return AlarmKind.valueOf(event.fact().aspect());
    }

    /** A door that is closed is held open and forced no longer. */
    public static List<AlarmOver> closed(NewDeviceRecord event) {
        boolean closed = event.fact().kind().equals(DeviceFacts.STATE_CHANGED)
                && event.fact().aspect().equals(StateAspect.DOOR_CONTACT.name())
                && event.fact().value() == 0;
        return closed
                ? Stream.of(AlarmKind.HELD_OPEN, AlarmKind.FORCED_OPEN)
                        .map(kind -> new AlarmOver(place(event.device(), event.point()), kind, event.occurredAt()))
                        .toList()
                : List.of();
    }

    /** The alarm of a link that was lost; one that never was is no alarm. */
    public static Optional<AlarmRaised> lost(LinkChange change) {
        return change.link().online() || !change.wasKnown()
                ? Optional.empty()
                : Optional.of(new AlarmRaised(
                        place(change.device(), 0),
                        AlarmKind.LINK_LOST,
                        change.link().at()));
    }

    /** A link that came back. */
    public static Optional<AlarmOver> back(LinkChange change) {
        return change.link().online()
                ? Optional.of(new AlarmOver(
                        place(change.device(), 0),
                        AlarmKind.LINK_LOST,
                        change.link().at()))
                : Optional.empty();
    }

    private static AlarmPlace place(DevicePlace device, int point) {
        return new AlarmPlace(
                device.communityId(),
                Optional.of(device.controllerId()),
                device.door(point).map(DoorPlace::doorId),
                point);
    }
}
