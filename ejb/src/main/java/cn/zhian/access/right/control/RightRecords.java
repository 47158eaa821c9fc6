package cn.zhian.access.right.control;

import cn.zhian.exchange.record.DeviceNumbers;
import cn.zhian.exchange.record.Items;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordIds;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordQuery;
import cn.zhian.exchange.record.RecordRow;
import cn.zhian.exchange.record.RecordSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rights as other platforms see them (AC-2): whose, which doors, how long, when in the week. Of a group they say its name
 * and how many are in it. They also change with groups and weekly profiles, so their version is counted here.
 */
@ApplicationScoped
public class RightRecords implements RecordSource {
    private static final String SELECT = """
            SELECT r.*, g.name AS group_name, p.week,
              (SELECT COUNT(*) FROM access_group_member m WHERE m.group_id = r.group_id) AS holders
            FROM access_right r LEFT JOIN access_group g ON g.id = r.group_id
            LEFT JOIN weekly_profile p ON p.id = r.weekly_profile_id WHERE r.id IN (%s)""";
    private static final String DOORS = "SELECT right_id, door_id FROM access_right_door WHERE right_id IN (%s)";
    private static final String GROUPED_DOORS = """
            SELECT g.right_id, m.door_id FROM access_right_door_group g JOIN door_group_door m ON m.group_id = g.group_id
            WHERE g.right_id IN (%s)""";
    private static final String STAMP =
            "UPDATE access_right SET record_version = record_version + 1, record_at = ? WHERE id IN (%s) ORDER BY id";

    @Inject
    RecordQuery query;

    @Inject
    RecordIds names;

    private record DoorOf(long right, long door) {}

    /** For the container. */
    public RightRecords() {}

    /** For tests. */
    public RightRecords(RecordQuery query, RecordIds names) {
        this.query = query;
        this.names = names;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.RIGHT;
    }

    @Override
    public void stamp(Collection<Long> ids, Instant now) {
        query.stamp(STAMP, now, ids);
    }

    @Override
    public List<RecordBody> read(Collection<Long> ids) {
        // A door that is named by itself and by a group counts once.
        Map<Long, SortedSet<Long>> doors = Stream.of(DOORS, GROUPED_DOORS)
                .flatMap(sql -> query.of(sql, ids, RightRecords::door).stream())
                .collect(Collectors.groupingBy(
                        DoorOf::right, Collectors.mapping(DoorOf::door, Collectors.toCollection(TreeSet::new))));
        return query.of(SELECT, ids, row -> body(row, doors.getOrDefault(row.number("id"), new TreeSet<>())));
    }

    private static DoorOf door(RecordRow row) throws SQLException {
        return new DoorOf(row.number("right_id"), row.number("door_id"));
    }

    private String device(long door) {
        return names.of(RecordKind.DEVICE, DeviceNumbers.ofDoor(door));
    }

    @Override
    public List<RecordBody> page(long communityId, long afterId, int size) {
        return read(query.ids("access_right", communityId, afterId, size));
    }

    private RecordBody body(RecordRow row, Set<Long> doors) throws SQLException {
        Optional<Long> group = row.maybeNumber("group_id");
        Items items = new Items()
                .add("resident", row.maybeNumber("resident_id").map(id -> names.of(RecordKind.RESIDENT, id)))
                .add("groupNumber", group)
                .add("group", row.maybeText("group_name"))
                .add("holders", group.isPresent() ? row.number("holders") : 1L)
                .all("devices", doors.stream().map(this::device).toList())
                .add("from", row.time("valid_from"))
                .add("until", row.time("valid_to"))
                .add("week", row.maybeText("week"))
                .add("holidayRule", row.text("holiday_rule"))
                .add("holidaySpans", row.maybeText("holiday_spans").filter(text -> !text.isEmpty()))
                .add("status", row.text("status"))
                .add("reason", row.maybeText("reason").filter(text -> !text.isEmpty()));
        return new RecordBody(
                row.number("id"),
                row.number("community_id"),
                row.number("record_version"),
                row.time("record_at"),
                items.object());
    }
}
