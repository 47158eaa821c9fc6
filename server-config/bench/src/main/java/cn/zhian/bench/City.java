package cn.zhian.bench;

import cn.zhian.harness.Zhian;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * 1,000 communities of Yuyao with what the check needs: five counted kinds of place, three statements and 45 devices each,
 * written past the product.
 */
final class City {
    /** How many communities. */
    static final int COMMUNITIES = 1_000;

    /** Devices in each. */
    static final int DEVICES = 45;

    private static final long FIRST = 5_000_000;
    private static final String DIVISION = "330281";
    private static final String[] KINDS = {
        "CAMERA",
        "FACE_CAMERA",
        "PLATE_CAMERA",
        "PATROL_POINT",
        "DOOR_ACCESS",
        "VEHICLE_BARRIER",
        "SMOKE_DETECTOR",
        "INTERCOM",
        "PERIMETER_DETECTOR"
    };
    private static final String[] PLACES = {"PEDESTRIAN_GATE", "UNIT_DOOR", "LIFT", "CAR_PARK", "MAIN_ROAD"};

    private final Zhian zhian;

    City(Zhian zhian) {
        this.zhian = zhian;
    }

    /** Writes them. */
    void build() throws SQLException {
        try (Connection connection = Rows.connection(zhian, "useBulkStmts=true&rewriteBatchedStatements=true")) {
            connection.setAutoCommit(false);
            communities(connection);
            places(connection);
            statements(connection);
            devices(connection);
            connection.commit();
        }
    }

    private static void communities(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO community (id, version, code, name, address, kind, created_at, changed_at)"
                        + " VALUES (?, 1, ?, ?, 'Road 1', 'CLOSED', NOW(3), NOW(3))")) {
            for (int i = 0; i < COMMUNITIES; i++) {
                insert.setLong(1, FIRST + i);
                insert.setString(2, "%s%03d%03d%03d".formatted(DIVISION, 100 + i / 100, i % 100, 1));
                insert.setString(3, "Bench community " + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void places(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO community_place (community_id, place, number, reason) VALUES (?, ?, ?, ?)")) {
            for (int i = 0; i < COMMUNITIES; i++) {
                for (int place = 0; place < PLACES.length; place++) {
                    boolean none = place == 2 && i % 3 == 0;
                    insert.setLong(1, FIRST + i);
                    insert.setString(2, PLACES[place]);
                    insert.setInt(3, none ? 0 : 2 + (i + place) % 7);
                    insert.setString(4, none ? "六层及以下，无电梯" : null);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void statements(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO item_statement (community_id, rule_set, item, kind, wording, made_by, made_at)"
                        + " VALUES (?, 'yuyao-2022', ?, 'NOT_APPLICABLE', '本小区没有相应部位', 1, NOW(3))")) {
            for (int i = 0; i < COMMUNITIES; i++) {
                for (String item : List.of("yuyao-10", "yuyao-12", "yuyao-14")) {
                    insert.setLong(1, FIRST + i);
                    insert.setString(2, item);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void devices(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO registered_device (id, version, community_id, kind, place, place_name, name, state,"
                        + " created_at, changed_at) VALUES (?, 1, ?, ?, ?, ?, ?, 1, NOW(3), NOW(3))")) {
            for (int i = 0; i < COMMUNITIES * DEVICES; i++) {
                int device = i % DEVICES;
                insert.setLong(1, FIRST + i);
                insert.setLong(2, FIRST + i / DEVICES);
                insert.setString(3, KINDS[device % KINDS.length]);
                insert.setString(4, PLACES[device / KINDS.length]);
                insert.setString(5, "Spot " + device);
                insert.setString(6, "Bench " + i / DEVICES + " spot " + device);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
