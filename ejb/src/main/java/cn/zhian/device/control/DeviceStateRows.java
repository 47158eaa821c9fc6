package cn.zhian.device.control;

import cn.zhian.device.boundary.DoorContact;
import cn.zhian.device.boundary.LinkChange;
import cn.zhian.device.boundary.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Writes what events tell about controllers and doors. Every statement takes only what is newer than what stands there,
 * so that it does not matter in which order batches arrive or whether they arrive twice.
 */
public final class DeviceStateRows {
    // One statement for the whole batch: one for each controller took a third of the recorder's time. The batch's rows
    // come first, so that controllers are locked in their order.
    private static final String ADVANCE = """
            UPDATE (%s) told STRAIGHT_JOIN controller c ON c.id = told.id
            SET c.epoch = told.epoch, c.last_index = told.place, c.last_digest = told.digest
            WHERE c.epoch < told.epoch OR (c.epoch = told.epoch AND (c.last_index < told.place
              OR (c.last_index = told.place AND c.last_digest < told.digest)))""";
    private static final String POSITION = "SELECT ? AS id, ? AS epoch, ? AS place, ? AS digest";
    private static final String SEEN = """
            UPDATE (%s) told STRAIGHT_JOIN controller c ON c.id = told.id
            SET c.last_seen_at = told.at WHERE c.last_seen_at IS NULL OR c.last_seen_at < told.at""";
    private static final String SIGHT = "SELECT ? AS id, CAST(? AS DATETIME(3)) AS at";
    private static final String LINK = """
            UPDATE controller SET link_state = ?, link_changed_at = ?
            WHERE id = ? AND link_state = ? AND (link_changed_at IS NULL OR link_changed_at < ?)""";
    private static final String END_STRETCH =
            "UPDATE controller_link SET until_at = ? WHERE controller_id = ? AND until_at IS NULL";
    private static final String BEGIN_STRETCH =
            "REPLACE INTO controller_link (controller_id, from_at, until_at, online) VALUES (?, ?, NULL, ?)";
    private static final String CLOCK = """
            UPDATE controller SET clock_offset_millis = ?, clock_measured_at = ?
            WHERE id = ? AND (clock_measured_at IS NULL OR clock_measured_at < ?)""";
    private static final String UNDATED = "UPDATE controller SET has_undated = TRUE WHERE id = ?";
    private static final String CONTACT = """
            UPDATE door SET contact_open = ?, contact_epoch = ?, contact_index = ?, contact_at = ?
            WHERE id = ? AND (contact_epoch IS NULL OR contact_epoch < ? OR (contact_epoch = ? AND contact_index < ?))""";

    private DeviceStateRows() {}

    /** Moves positions forward, never back. @param all in the order of their controllers */
    public static void advance(Connection connection, List<Progress> all) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Progress one : all) {
            one.position()
                    .ifPresent(to ->
                            rows.add(new Object[] {one.device().controllerId(), to.epoch(), to.index(), to.digest()}));
        }
        run(connection, ADVANCE, POSITION, rows);
    }

    /** Notes when controllers were last heard. @param all in the order of their controllers */
    public static void seen(Connection connection, List<Progress> all) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Progress one : all) {
            one.lastSeen().ifPresent(at -> rows.add(new Object[] {one.device().controllerId(), utc(at)}));
        }
        run(connection, SEEN, SIGHT, rows);
    }

    private static void run(Connection connection, String update, String row, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String told = String.join(" UNION ALL ", Collections.nCopies(rows.size(), row));
        try (PreparedStatement statement = connection.prepareStatement(update.formatted(told))) {
            bind(statement, rows.stream().flatMap(Arrays::stream).toArray());
            statement.executeUpdate();
        }
    }

    /** Notes link states, and returns what changed. */
    public static List<LinkChange> link(Connection connection, List<Progress> all) throws SQLException {
        List<LinkChange> changed = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement(LINK)) {
            for (Progress one : all) {
                if (one.link().isPresent()) {
                    Progress.Link link = one.link().get();
                    if (changed(update, one, link.online() ? "OFFLINE" : "ONLINE")) {
                        changed.add(new LinkChange(one.device(), link, true));
                    } else if (changed(update, one, "UNKNOWN")) {
                        changed.add(new LinkChange(one.device(), link, false));
                    }
                }
            }
        }
        return changed;
    }

    /** Keeps the stretches of link states (DV-3). */
    public static void stretches(Connection connection, List<LinkChange> changes) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END_STRETCH);
                PreparedStatement begin = connection.prepareStatement(BEGIN_STRETCH)) {
            for (LinkChange change : changes) {
                LocalDateTime at = utc(change.link().at());
                bind(end, at, change.device().controllerId());
                end.addBatch();
                bind(begin, change.device().controllerId(), at, change.link().online());
                begin.addBatch();
            }
            run(end, changes.size());
            run(begin, changes.size());
        }
    }

    private static boolean changed(PreparedStatement update, Progress one, String before) throws SQLException {
        Progress.Link link = one.link().orElseThrow();
        LocalDateTime at = utc(link.at());
        bind(update, link.online() ? "ONLINE" : "OFFLINE", at, one.device().controllerId(), before, at);
        return update.executeUpdate() == 1;
    }

    /** Notes measured clock offsets. */
    public static void clocks(Connection connection, List<Progress> all) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CLOCK)) {
            int batched = 0;
            for (Progress one : all) {
                if (one.clockOffset().isPresent()) {
                    Progress.ClockOffset offset = one.clockOffset().get();
                    bind(update, offset.millis(), utc(offset.at()), one.device().controllerId(), utc(offset.at()));
                    update.addBatch();
                    batched++;
                }
            }
            run(update, batched);
        }
    }

    /** Notes which controllers have events without a believable time. */
    public static void undated(Connection connection, List<Progress> all) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UNDATED)) {
            for (Progress one : all) {
                if (one.undated() && !one.device().undated()) {
                    bind(update, one.device().controllerId());
                    update.executeUpdate();
                }
            }
        }
    }

    /** Notes door contacts, and returns those that were later than what stood there. */
    public static List<DoorContact> contacts(Connection connection, List<DoorContact> all) throws SQLException {
        List<DoorContact> changed = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement(CONTACT)) {
            for (DoorContact one : all) {
                int epoch = one.key().epoch();
                long index = one.key().index();
                bind(update, one.open(), epoch, index, utc(one.at()), one.door().doorId(), epoch, epoch, index);
                if (update.executeUpdate() == 1) {
                    changed.add(one);
                }
            }
        }
        return changed;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static void run(PreparedStatement statement, int batched) throws SQLException {
        if (batched > 0) {
            statement.executeBatch();
        }
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
