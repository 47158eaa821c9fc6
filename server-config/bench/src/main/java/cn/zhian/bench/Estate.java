package cn.zhian.bench;

import cn.zhian.harness.Zhian;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * One community with 10,000 doors at 2,500 controllers and what was noted of them in the last days: ten stretches of being
 * online each, records of every door and day. Written past the product, which does not know the controllers, and taken
 * away again, so that no later start tries to reach them.
 */
final class Estate implements AutoCloseable {
    /** Controllers, with four doors each. */
    static final int CONTROLLERS = 2_500;

    /** Doors of a controller. */
    static final int DOORS = 4;

    /** Stretches of being online of each controller. */
    static final int STRETCHES = 10;

    /** Full days that were noted, today beside them. */
    static final int DAYS = 30;

    /** Of community, controllers and doors. */
    static final long FIRST = 8_000_000;

    private static final int HOURS_OF_A_STRETCH = 70;
    private static final String[] TABLES = {"pass_day", "controller_link", "door", "controller", "community"};

    private final Zhian zhian;

    Estate(Zhian zhian) {
        this.zhian = zhian;
    }

    /** Writes it. */
    void build() throws SQLException {
        try (Connection connection = Rows.connection(zhian, "useBulkStmts=true&rewriteBatchedStatements=true")) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "INSERT INTO community (id, version, code, name, address, kind, created_at, changed_at)"
                                + " VALUES (" + FIRST
                                + ", 1, '330281999999001', 'Bench estate', 'Road 1', 'CLOSED', NOW(3),"
                                + " NOW(3))");
            }
            controllers(connection);
            doors(connection);
            stretches(connection);
            records(connection);
            connection.commit();
        }
    }

    private static void controllers(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO controller (id, version, community_id, protocol, serial, host, port, transport, name, points,"
                        + " created_at, changed_at, link_state, link_changed_at, clock_offset_millis, clock_measured_at)"
                        + " VALUES (?, 1, " + FIRST + ", 'uhppote', ?, '127.0.0.1', 1, 'UDP', ?, " + DOORS
                        + ", NOW(3), NOW(3), 'ONLINE', UTC_TIMESTAMP(3), 120, UTC_TIMESTAMP(3))")) {
            for (int i = 0; i < CONTROLLERS; i++) {
                insert.setLong(1, FIRST + i);
                insert.setString(2, "bench-" + i);
                insert.setString(3, "Bench controller " + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void doors(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO door (id, version, controller_id, community_id, number, name, direction, place, place_name,"
                        + " created_at, changed_at) VALUES (?, 1, ?, " + FIRST
                        + ", ?, ?, 'BOTH', 'UNIT_DOOR', ?, NOW(3), NOW(3))")) {
            for (int i = 0; i < CONTROLLERS * DOORS; i++) {
                insert.setLong(1, FIRST + i);
                insert.setLong(2, FIRST + i / DOORS);
                insert.setInt(3, 1 + i % DOORS);
                insert.setString(4, "Bench door " + i);
                insert.setString(5, "Bench unit " + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void stretches(Connection connection) throws SQLException {
        LocalDateTime begin = LocalDateTime.now(ZoneOffset.UTC).minusDays(DAYS);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO controller_link (controller_id, from_at, until_at, online) VALUES (?, ?, ?, TRUE)")) {
            for (int i = 0; i < CONTROLLERS * STRETCHES; i++) {
                LocalDateTime from = begin.plusHours((long) (i % STRETCHES) * (HOURS_OF_A_STRETCH + 1));
                insert.setLong(1, FIRST + i / STRETCHES);
                insert.setObject(2, from);
                insert.setObject(3, from.plusHours(HOURS_OF_A_STRETCH));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void records(Connection connection) throws SQLException {
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO pass_day (controller_id, door_number, day, records) VALUES (?, ?, ?, ?)")) {
            for (int day = 0; day <= DAYS; day++) {
                for (int i = 0; i < CONTROLLERS * DOORS; i++) {
                    insert.setLong(1, FIRST + i / DOORS);
                    insert.setInt(2, 1 + i % DOORS);
                    insert.setObject(3, today.minusDays(day));
                    insert.setLong(4, 40 + i % 17);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = zhian.database();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                String column = table.equals("pass_day") || table.equals("controller_link") ? "controller_id" : "id";
                statement.execute("DELETE FROM " + table + " WHERE " + column + " >= " + FIRST + " AND " + column
                        + " < " + (FIRST + (long) CONTROLLERS * DOORS));
            }
        }
    }
}
