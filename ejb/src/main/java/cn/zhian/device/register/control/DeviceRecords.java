package cn.zhian.device.register.control;

import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceKind;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Devices as other platforms see them (DV-1): those of the register, controllers and doors, by their
 * {@link DeviceNumbers}. Where a door stands is also written beside its row's version, so that of its record is counted
 * by itself.
 */
@ApplicationScoped
public class DeviceRecords implements RecordSource {
    private static final String DEVICES = "SELECT * FROM registered_device WHERE id IN (%s)";
    private static final String CONTROLLERS = """
            SELECT id, community_id, version, changed_at, name, protocol, serial, host, port, points FROM controller
            WHERE id IN (%s)""";
    private static final String DOORS = "SELECT * FROM door WHERE id IN (%s)";
    private static final String STAMP =
            "UPDATE door SET record_version = record_version + 1, record_at = ? WHERE id IN (%s) ORDER BY id";

    /** Items that the standard names otherwise than we do; GA/T 1400.3, APE. */
    private static final Map<DeviceField, String> STANDARD = Map.of(
            DeviceField.CODE,
            "ApeID",
            DeviceField.NAME,
            "Name",
            DeviceField.IPV4,
            "IPAddr",
            DeviceField.LONGITUDE,
            "Longitude",
            DeviceField.LATITUDE,
            "Latitude",
            DeviceField.DIVISION,
            "PlaceCode",
            DeviceField.ADDRESS,
            "Place",
            DeviceField.POLICE_ORG,
            "OrgCode");

    @Inject
    RecordQuery query;

    @Inject
    RecordIds names;

    /** For the container. */
    public DeviceRecords() {}

    /** For tests. */
    public DeviceRecords(RecordQuery query, RecordIds names) {
        this.query = query;
        this.names = names;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.DEVICE;
    }

    @Override
    public void stamp(Collection<Long> ids, Instant now) {
        query.stamp(STAMP, now, of(ids, DeviceNumbers.DOOR));
    }

    @Override
    public List<RecordBody> read(Collection<Long> ids) {
        List<RecordBody> bodies = new ArrayList<>();
        bodies.addAll(query.of(DEVICES, of(ids, DeviceNumbers.REGISTERED), DeviceRecords::device));
        bodies.addAll(query.of(CONTROLLERS, of(ids, DeviceNumbers.CONTROLLER), DeviceRecords::controller));
        bodies.addAll(query.of(DOORS, of(ids, DeviceNumbers.DOOR), this::door));
        return bodies;
    }

    private static List<Long> of(Collection<Long> numbers, int sort) {
        return numbers.stream()
                .filter(number -> number % DeviceNumbers.SORTS == sort)
                .map(number -> number / DeviceNumbers.SORTS)
                .toList();
    }

    @Override
    public List<RecordBody> page(long communityId, long afterId, int size) {
        List<Long> numbers = LongStream.concat(
                        LongStream.concat(
                                numbers("registered_device", DeviceNumbers.REGISTERED, communityId, afterId, size),
                                numbers("controller", DeviceNumbers.CONTROLLER, communityId, afterId, size)),
                        numbers("door", DeviceNumbers.DOOR, communityId, afterId, size))
                .sorted()
                .limit(size)
                .boxed()
                .toList();
        return read(numbers).stream()
                .sorted(Comparator.comparingLong(RecordBody::entityId))
                .toList();
    }

    private LongStream numbers(String table, int sort, long communityId, long afterNumber, int size) {
        long after = Math.floorDiv(afterNumber - sort, (long) DeviceNumbers.SORTS);
        return query.ids(table, communityId, after, size).stream().mapToLong(id -> id * DeviceNumbers.SORTS + sort);
    }

    private static RecordBody device(RecordRow row) throws SQLException {
        Items items = new Items().add("sort", "REGISTERED");
        for (DeviceField field : DeviceField.values()) {
            items.add(STANDARD.getOrDefault(field, field.field()), row.maybeText(field.column()));
        }
        return new RecordBody(
                DeviceNumbers.ofRegistered(row.number("id")),
                row.number("community_id"),
                row.number("version"),
                row.time("changed_at"),
                items.object());
    }

    private static RecordBody controller(RecordRow row) throws SQLException {
        Items items = new Items()
                .add("sort", "CONTROLLER")
                .add("Name", row.text("name"))
                .add("protocol", row.text("protocol"))
                .add("serial", row.text("serial"))
                .add("IPAddr", row.text("host"))
                .add("Port", row.number("port"))
                .add("points", row.number("points"));
        return new RecordBody(
                DeviceNumbers.ofController(row.number("id")),
                row.number("community_id"),
                row.number("version"),
                row.time("changed_at"),
                items.object());
    }

    private RecordBody door(RecordRow row) throws SQLException {
        long controller = DeviceNumbers.ofController(row.number("controller_id"));
        Items items = new Items()
                .add("sort", "DOOR")
                .add("kind", DeviceKind.DOOR_ACCESS.name())
                .add("Name", row.text("name"))
                .add("controller", names.of(RecordKind.DEVICE, controller))
                .add("point", row.number("number"))
                .add("direction", row.text("direction"))
                .add("buildingNumber", row.maybeNumber("building_id"))
                .add("unitNumber", row.maybeNumber("unit_id"))
                .add("place", row.maybeText("place"))
                .add("placeName", row.maybeText("place_name"));
        return new RecordBody(
                DeviceNumbers.ofDoor(row.number("id")),
                row.number("community_id"),
                row.number("record_version"),
                row.time("record_at"),
                items.object());
    }
}
