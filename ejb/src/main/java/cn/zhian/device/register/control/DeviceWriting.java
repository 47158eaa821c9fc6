package cn.zhian.device.register.control;

import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceTexts;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.DeviceNumbers;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.SequenceBlock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Writes device files that were checked, many with one statement. */
public final class DeviceWriting {
    private static final int PART = 200;
    private static final String COLUMNS =
            Arrays.stream(DeviceField.values()).map(DeviceField::column).collect(Collectors.joining(", "));
    private static final int OWN_COLUMNS = 5;

    private final Connection connection;
    private final long communityId;
    private final Instant now;
    private final Consumer<Changed> changes;
    private final SequenceBlock ids = new SequenceBlock("registered_device_seq", 50);

    /** Within the transaction of a connection. @param changes is told of everything that is written */
    public DeviceWriting(Connection connection, long communityId, Instant now, Consumer<Changed> changes) {
        this.changes = changes;
        this.connection = connection;
        this.communityId = communityId;
        this.now = now;
    }

    /** Writes them. @param watcher is told how many are written, before every part; may throw to end it */
    public void store(List<DeviceTexts> files, IntConsumer watcher) throws SQLException {
        for (int from = 0; from < files.size(); from += PART) {
            watcher.accept(from);
            part(files.subList(from, Math.min(files.size(), from + PART)));
        }
        watcher.accept(files.size());
    }

    private void part(List<DeviceTexts> files) throws SQLException {
        int width = DeviceField.values().length + OWN_COLUMNS;
        String row = "(" + String.join(",", Collections.nCopies(width, "?")) + ")";
        String sql = "INSERT INTO registered_device (id, version, community_id, created_at, changed_at, " + COLUMNS
                + ") VALUES " + String.join(",", Collections.nCopies(files.size(), row));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int index = 1;
            for (DeviceTexts file : files) {
                index = bind(insert, index, file);
            }
            insert.executeUpdate();
        }
    }

    private int bind(PreparedStatement insert, int first, DeviceTexts file) throws SQLException {
        int index = first;
        LocalDateTime time = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        long id = ids.next(connection);
        changes.accept(Changed.one(RecordKind.DEVICE, communityId, DeviceNumbers.ofRegistered(id)));
        insert.setLong(index++, id);
        insert.setLong(index++, 1);
        insert.setLong(index++, communityId);
        insert.setObject(index++, time);
        insert.setObject(index++, time);
        for (DeviceField field : DeviceField.values()) {
            insert.setObject(index++, file.column(field).orElse(null));
        }
        return index;
    }
}
