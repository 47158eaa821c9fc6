package cn.zhian.project.evidence.control;

import cn.zhian.access.distribution.boundary.CardsPending;
import cn.zhian.access.pass.boundary.PassFlow;
import cn.zhian.alarm.boundary.AlarmsReceived;
import cn.zhian.device.api.AlarmKind;
import cn.zhian.device.boundary.ControllerHistory;
import cn.zhian.device.boundary.DoorRef;
import cn.zhian.device.control.OnlineShare;
import cn.zhian.project.evidence.entity.EvidenceKind;
import cn.zhian.project.evidence.entity.Figure;
import cn.zhian.project.evidence.entity.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of doors: a door is as reachable, and as right in time, as its controller. */
@ApplicationScoped
public class DoorEvidence {
    private static final Set<AlarmKind> TESTED =
            EnumSet.of(AlarmKind.FORCED_OPEN, AlarmKind.HELD_OPEN, AlarmKind.TAMPER);

    @Inject
    ControllerHistory history;

    @Inject
    PassFlow flow;

    @Inject
    CardsPending cards;

    @Inject
    AlarmsReceived alarms;

    /** The figures of doors, by reference; five queries however many there are. */
    public Map<String, List<Figure>> figures(List<DoorRef> doors, Window window) {
        List<Long> controllers =
                doors.stream().map(DoorRef::controllerId).distinct().toList();
        Map<Long, OnlineShare> online = history.online(controllers, window.from(), window.until());
        Map<Long, Long> offsets = history.clockOffsets(controllers, window.from());
        Map<Long, Long> pending = cards.pending(controllers);
        Map<PassFlow.Place, Map<LocalDate, Long>> records =
                flow.perDay(controllers, window.firstDay(), window.lastDay());
        Map<Long, Long> tests = alarms.count(controllers, TESTED, window.from(), window.until());
        return doors.stream()
                .collect(Collectors.toMap(
                        DoorEvidence::reference,
                        door -> List.of(
                                figure(
                                        door,
                                        EvidenceKind.ONLINE_SHARE,
                                        online.get(door.controllerId()).perMille()),
                                figure(door, EvidenceKind.RECORDS_EVERY_DAY, fewest(records, door, window)),
                                new Figure(
                                        reference(door),
                                        EvidenceKind.CLOCK_OFFSET,
                                        offset(offsets.get(door.controllerId()))),
                                figure(door, EvidenceKind.CARDS_PENDING, pending.getOrDefault(door.controllerId(), 0L)),
                                figure(door, EvidenceKind.ALARM_TEST, tests.getOrDefault(door.controllerId(), 0L)),
                                Figure.unknown(reference(door), EvidenceKind.SUPERIOR_PUSH))));
    }

    private static Figure figure(DoorRef door, EvidenceKind kind, long value) {
        return Figure.of(reference(door), kind, value);
    }

    /** As {@link cn.zhian.device.register.boundary.InstalledDevice} names it. */
    static String reference(DoorRef door) {
        return "door-" + door.id();
    }

    private static OptionalLong offset(Long millis) {
        return millis == null ? OptionalLong.empty() : OptionalLong.of(Math.abs(millis));
    }

    private static long fewest(Map<PassFlow.Place, Map<LocalDate, Long>> records, DoorRef door, Window window) {
        Map<LocalDate, Long> own =
                records.getOrDefault(new PassFlow.Place(door.controllerId(), door.number()), Map.of());
        return window.days().mapToLong(day -> own.getOrDefault(day, 0L)).min().orElse(0);
    }
}
