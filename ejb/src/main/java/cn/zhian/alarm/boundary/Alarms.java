package cn.zhian.alarm.boundary;

import cn.zhian.alarm.entity.Alarm;
import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.device.boundary.ControllerRef;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.device.boundary.DoorRef;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Cursors;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Slice;
import cn.zhian.platform.Versions;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Alarms and their handling (AL-3). */
@Stateless
public class Alarms {
    /** A list is counted no further than this. */
    public static final int CAP = 10_001;

    private static final int LONGEST_RESULT = 1_000;

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    DeviceDirectory devices;

    @Inject
    Clock clock;

    @Inject
    Event<AlarmsChanged> changes;

    /** A part of the alarms, newest first. */
    @Requires(Permission.ALARM_READ)
    public Slice<AlarmView> list(AlarmFilter filter, int size, Optional<String> cursor) {
        Slice.checkSize(size);
        List<Alarm> read = where(filter)
                .andIf("id < ?", Cursors.id(cursor))
                .rows(entities, "SELECT * FROM alarm", "ORDER BY id DESC", Alarm.class, 0, size + 1);
        Map<Long, String> doors = doors(read);
        return Slice.cut(read, size, alarm -> String.valueOf(alarm.id())).map(alarm -> view(alarm, doors));
    }

    /** How many there are, counted up to {@link #CAP}. */
    @Requires(Permission.ALARM_READ)
    public long count(AlarmFilter filter) {
        Conditions where = where(filter);
        return ((Number) where.bind(entities.createNativeQuery("SELECT COUNT(*) FROM (SELECT id FROM alarm"
                                + where.sql() + " LIMIT " + CAP + ") AS counted"))
                        .getSingleResult())
                .longValue();
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.ALARM_READ)
    public AlarmView get(long id) {
        Alarm alarm = visible(id);
        return view(alarm, doors(List.of(alarm)));
    }

    /** An alarm by its number; empty if there is none, or not for the caller. */
    @Requires(Permission.ALARM_READ)
    public Optional<AlarmView> find(long id) {
        return Optional.ofNullable(entities.find(Alarm.class, id))
                .filter(alarm -> callers.current().domain().holds(alarm.communityId()))
                .map(alarm -> view(alarm, doors(List.of(alarm))));
    }

    /**
     * Takes an alarm.
     *
     * @param version from which the caller decided; empty if any will do
     * @throws cn.zhian.platform.Conflict if somebody has taken it
     */
    @Requires(Permission.ALARM_HANDLE)
    public AlarmView acknowledge(long id, OptionalLong version) {
        Alarm alarm = visible(id);
        Versions.check(version, alarm.version());
        Caller caller = callers.current();
        alarm.acknowledge(caller, clock.instant());
        return handled(alarm, "alarm.acknowledge", alarm.kind().name());
    }

    /**
     * Closes an alarm.
     *
     * @param result what came of it, 1 to 1,000 characters
     * @param falseAlarm whether there was nothing
     * @throws cn.zhian.platform.Conflict if it is closed already
     */
    @Requires(Permission.ALARM_HANDLE)
    public AlarmView close(long id, OptionalLong version, String result, boolean falseAlarm) {
        Alarm alarm = visible(id);
        Versions.check(version, alarm.version());
        new Checks().text("result", result, LONGEST_RESULT).done();
        alarm.close(callers.current(), clock.instant(), result.strip(), falseAlarm);
        return handled(alarm, "alarm.close", alarm.kind().name() + (falseAlarm ? " false alarm" : ""));
    }

    private AlarmView handled(Alarm alarm, String action, String detail) {
        entities.flush();
        audit.record(Act.of(action, alarm.id(), alarm.communityId(), detail));
        changes.fire(new AlarmsChanged(alarm.communityId(), List.of(alarm.id())));
        return view(alarm, doors(List.of(alarm)));
    }

    private Conditions where(AlarmFilter filter) {
        return new Conditions()
                .within("community_id", callers.current().domain().communities())
                .andIf("community_id = ?", filter.communityId())
                .andIf("state = ?", filter.state().map(AlarmState::name))
                .andIf("(state <> 'CLOSED') = ?", filter.open())
                .andIf("kind = ?", filter.kind().map(Enum::name))
                .andIf("level = ?", filter.level().map(Enum::name))
                .andIf("controller_id = ?", filter.controllerId())
                .andIf("door_id = ?", filter.doorId());
    }

    private Alarm visible(long id) {
        Alarm alarm = Optional.ofNullable(entities.find(Alarm.class, id)).orElseThrow(() -> new NotFound("alarm", id));
        callers.current().requireVisible(alarm.communityId(), "alarm", id);
        return alarm;
    }

    private Map<Long, String> doors(List<Alarm> alarms) {
        List<Long> ids = alarms.stream()
                .flatMap(alarm -> alarm.doorId().stream())
                .distinct()
                .toList();
        return devices.doors(ids).stream().collect(Collectors.toMap(DoorRef::id, DoorRef::name));
    }

    private String place(Alarm alarm, Map<Long, String> doors) {
        return alarm.doorId()
                .map(doors::get)
                .or(() -> alarm.controllerId().flatMap(devices::controller).map(ControllerRef::name))
                .orElse("");
    }

    private AlarmView view(Alarm alarm, Map<Long, String> doors) {
        return new AlarmView(
                alarm.id(),
                alarm.version(),
                alarm.communityId(),
                alarm.kind(),
                alarm.level(),
                alarm.state(),
                alarm.controllerId(),
                alarm.doorId(),
                place(alarm, doors),
                alarm.point(),
                alarm.firstAt(),
                alarm.lastAt(),
                alarm.occurrences(),
                alarm.overAt(),
                alarm.acknowledgedBy(),
                alarm.acknowledgedAt(),
                alarm.closedBy(),
                alarm.closedAt(),
                alarm.result(),
                alarm.falseAlarm());
    }
}
