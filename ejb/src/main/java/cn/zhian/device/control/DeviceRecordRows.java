package cn.zhian.device.control;

import cn.zhian.device.boundary.DoorPlace;
import cn.zhian.device.boundary.NewDeviceRecord;
import cn.zhian.platform.SequenceBlock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes the events of a controller's memory that are no passes. A row whose natural key is there already is left as it
 * is and comes back with the id that it has.
 */
public final class DeviceRecordRows {
    private static final int LARGEST = 200;
    // What a DATETIME holds; a device's time beyond that is no time.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final String COLUMNS = "id, occurred_at, community_id, controller_id, epoch, event_index, digest,"
            + " door_id, door_number, fact, aspect, value, detail, device_time, received_at";
    private static final String ROW = "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final SequenceBlock ids;

    /** @param ids of {@code device_record_seq} */
    public DeviceRecordRows(SequenceBlock ids) {
        this.ids = ids;
    }

    /**
     * Stores records.
     *
     * @param records in the order of their keys
     * @return those that were new
     */
    public List<NewDeviceRecord> insert(Connection connection, List<NewDeviceRecord> records) throws SQLException {
        List<NewDeviceRecord> fresh = new ArrayList<>();
        for (int from = 0; from < records.size(); from += LARGEST) {
            insertPart(connection, records.subList(from, Math.min(from + LARGEST, records.size())), fresh);
        }
        return fresh;
    }

    private void insertPart(Connection connection, List<NewDeviceRecord> part, List<NewDeviceRecord> fresh)
            throws SQLException {
        String rows = String.join(",", Collections.nCopies(part.size(), ROW));
        String sql = "INSERT INTO device_record (" + COLUMNS + ") VALUES " + rows
                + " ON DUPLICATE KEY UPDATE device_record.id = device_record.id RETURNING id";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            long[] sent = new long[part.size()];
            int next = 1;
            for (int i = 0; i < sent.length; i++) {
                sent[i] = ids.next(connection);
                next = bind(insert, next, sent[i], part.get(i));
            }
            try (ResultSet result = insert.executeQuery()) {
                for (int i = 0; i < sent.length && result.next(); i++) {
                    if (result.getLong(1) == sent[i]) {
                        fresh.add(part.get(i));
                    }
                }
            }
        }
    }

    private static int bind(PreparedStatement insert, int first, long id, NewDeviceRecord event) throws SQLException {
        Object[] values = {
            id,
            utc(event.occurredAt()),
            event.device().communityId(),
            event.device().controllerId(),
            event.key().epoch(),
            event.key().index(),
            event.key().digest(),
            event.device().door(event.point()).map(DoorPlace::doorId).orElse(null),
            event.point(),
            event.fact().kind(),
            event.fact().aspect(),
            event.fact().value(),
            event.fact().detail().isEmpty() ? null : event.fact().detail(),
            event.deviceTime()
                    .filter(DeviceRecordRows::storable)
                    .map(DeviceRecordRows::utc)
                    .orElse(null),
            utc(event.receivedAt())
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(first + i, values[i]);
        }
        return first + values.length;
    }

    private static boolean storable(Instant time) {
        return time.isAfter(EARLIEST) && time.isBefore(LATEST);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
