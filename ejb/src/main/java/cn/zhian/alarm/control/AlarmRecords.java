package cn.zhian.alarm.control;

import cn.zhian.alarm.boundary.AlarmsChanged;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.DeviceNumbers;
import cn.zhian.exchange.record.Items;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordIds;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordQuery;
import cn.zhian.exchange.record.RecordRow;
import cn.zhian.exchange.record.RecordSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Alarms as other platforms see them (AL-5: time, place, kind). The version of their rows guards the handling by people
 * and stays when they occur again, so that of their records is counted by itself.
 */
@ApplicationScoped
public class AlarmRecords implements RecordSource {
    private static final String SELECT = "SELECT * FROM alarm WHERE id IN (%s)";
    private static final String STAMP =
            "UPDATE alarm SET record_version = record_version + 1, record_at = ? WHERE id IN (%s) ORDER BY id";

    @Inject
    RecordQuery query;

    @Inject
    RecordIds names;

    @Inject
    Event<Changed> changes;

    /** For the container. */
    public AlarmRecords() {}

    /** For tests. */
    public AlarmRecords(RecordQuery query, RecordIds names) {
        this.query = query;
        this.names = names;
    }

    /** Tells of alarms that were raised, occurred again, ended, or were handled. */
    public void changed(@Observes AlarmsChanged alarms) {
        alarms.alarmIds().forEach(id -> changes.fire(Changed.one(RecordKind.ALARM, alarms.communityId(), id)));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ALARM;
    }

    @Override
    public void stamp(Collection<Long> ids, Instant now) {
        query.stamp(STAMP, now, ids);
    }

    @Override
    public List<RecordBody> read(Collection<Long> ids) {
        return query.of(SELECT, ids, this::body);
    }

    @Override
    public List<RecordBody> page(long communityId, long afterId, int size) {
        return read(query.ids("alarm", communityId, afterId, size));
    }

    private RecordBody body(RecordRow row) throws SQLException {
        Items items = new Items()
                .add("kind", row.text("kind"))
                .add("level", row.text("level"))
                .add("state", row.text("state"))
                .add("device", device(row))
                .add("point", row.number("point"))
                .add("firstAt", row.time("first_at"))
                .add("lastAt", row.time("last_at"))
                .add("occurrences", row.number("occurrences"))
                .add("overAt", row.maybeTime("over_at"))
                .add("acknowledgedAt", row.maybeTime("acknowledged_at"))
                .add("closedAt", row.maybeTime("closed_at"))
                .add("result", row.maybeText("result"))
                .add("falseAlarm", row.truth("false_alarm"));
        return new RecordBody(
                row.number("id"),
                row.number("community_id"),
                row.number("record_version"),
                row.time("record_at"),
                items.object());
    }

    /** The door, or else the controller. */
    private Optional<String> device(RecordRow row) throws SQLException {
        Optional<Long> door = row.maybeNumber("door_id").map(DeviceNumbers::ofDoor);
        Optional<Long> controller = row.maybeNumber("controller_id").map(DeviceNumbers::ofController);
        return door.or(() -> controller).map(number -> names.of(RecordKind.DEVICE, number));
    }
}
