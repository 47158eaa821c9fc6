package cn.zhian.exchange.outbox.control;

import cn.zhian.access.pass.control.PassRecords;
import cn.zhian.access.right.control.RightRecords;
import cn.zhian.alarm.control.AlarmRecords;
import cn.zhian.community.control.CommunityRecords;
import cn.zhian.community.control.CompanyRecords;
import cn.zhian.community.control.HouseRecords;
import cn.zhian.device.control.LinkRecords;
import cn.zhian.device.register.control.DeviceRecords;
import cn.zhian.exchange.outbox.boundary.Chunk;
import cn.zhian.exchange.outbox.boundary.Cut;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.outbox.boundary.PlatformIdentity;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.RecordIds;
import cn.zhian.exchange.record.RecordQuery;
import cn.zhian.exchange.record.RecordSource;
import cn.zhian.platform.OneConnection;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TestDatabase;
import cn.zhian.resident.control.ResidentRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** An outbox with the sources of all features on a real MariaDB; one community with a house, a door and its controller. */
final class OutboxFixture {
    static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
    static final String PLATFORM = "k3v7qkz2m5xw4tna";
    static final RecordIds IDS = (kind, number) -> PLATFORM + ':' + kind.word() + ':' + number;

    final PersonalData personal;
    /** How often it was said that something waits for a position. */
    final AtomicInteger wakes = new AtomicInteger();

    private final TestDatabase database;

    private OutboxFixture(TestDatabase database, Path keys) {
        this.database = database;
        personal = PersonalData.withKeysOf(keys);
    }

    static OutboxFixture start(String schema) throws Exception {
        OutboxFixture fixture = new OutboxFixture(
                TestDatabase.migrated(schema),
                Files.createTempDirectory("zhian-keys").resolve("keys"));
        fixture.community(1, "370303001001001");
        fixture.community(2, "370303001001002");
        return fixture;
    }

    private void community(long id, String code) throws SQLException {
        run(
                "INSERT INTO community (id, version, code, name, address, kind, created_at, changed_at)"
                        + " VALUES (?, 1, ?, '东园小区', '山东省淄博市张店区东园路1号', 'NEW', ?, ?)",
                id,
                code,
                "2026-11-20 00:00:00",
                "2026-11-20 00:00:00");
        run("INSERT INTO outbox_community (id, code) VALUES (?, ?)", id, code);
        run("INSERT INTO building (id, version, community_id, name, sort_key) VALUES (?, 1, ?, '3栋', '3')", id, id);
        run(
                "INSERT INTO unit (id, version, building_id, community_id, name, sort_key) VALUES (?, 1, ?, ?, '2单元', '2')",
                id,
                id,
                id);
        run(
                "INSERT INTO controller (id, version, community_id, protocol, serial, host, port, transport, name, points,"
                        + " created_at, changed_at) VALUES (?, 1, ?, 'uhppote', ?, '127.0.0.1', 60000, 'UDP', '东门', 4, ?, ?)",
                id,
                id,
                "40000000" + id,
                "2026-11-20 00:00:00",
                "2026-11-20 00:00:00");
        run(
                "INSERT INTO door (id, version, controller_id, community_id, number, name, direction, building_id, unit_id,"
                        + " created_at, changed_at) VALUES (?, 1, ?, ?, 1, '3栋2单元门', 'IN', ?, ?, ?, ?)",
                id,
                id,
                id,
                id,
                id,
                "2026-11-20 00:00:00",
                "2026-11-20 00:00:00");
    }

    /** Empties what tests fill. */
    void empty() throws SQLException {
        for (String table :
                List.of("outbox", "resident", "pass_record", "alarm", "company_staff", "company", "house")) {
            run("DELETE FROM " + table);
        }
        run("UPDATE outbox_head SET position = 0");
        wakes.set(0);
    }

    Connection open() throws SQLException {
        return database.open();
    }

    void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.open()) {
            run(connection, sql, values);
        }
    }

    static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(row.getMetaData().getColumnCount());
        }
    }

    long number(String sql) throws SQLException {
        try (Connection connection = database.open()) {
            return number(connection, sql);
        }
    }

    static Sources sources(DataSource source, PersonalData personal) {
        RecordQuery query = new RecordQuery(source, personal);
        List<RecordSource> all = List.of(
                new CommunityRecords(query),
                new HouseRecords(query, IDS),
                new ResidentRecords(query, IDS),
                new CompanyRecords(query, IDS),
                new DeviceRecords(query, IDS),
                new RightRecords(query, IDS),
                new PassRecords(query, IDS),
                new AlarmRecords(query, IDS),
                new LinkRecords(query, IDS));
        return new Sources(all);
    }

    /** Begins a transaction of a server. */
    Work begin() throws SQLException {
        return new Work();
    }

    /** Gives positions once. */
    Given place() throws SQLException {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            Given given = new OutboxPlaces(connection).give();
            connection.commit();
            return given;
        }
    }

    private interface Reading<T> {
        T of(Cut cut);
    }

    private <T> T read(long position, int most, Selection selection, Reading<T> reading) throws SQLException {
        try (Connection connection = database.open()) {
            DataSource source = new OneConnection(connection).dataSource();
            OutboxReading outbox = new OutboxReading(source, personal);
            return reading.of(new Chunks(outbox, sources(source, personal), IDS).cut(position, most, selection));
        }
    }

    Chunk after(long position, int most, Selection selection) throws SQLException {
        return read(position, most, selection, Cut::read);
    }

    List<List<Placed>> parts(long position, int most) throws SQLException {
        return read(
                position,
                most,
                Selection.ALL,
                cut -> cut.parts().stream().map(Supplier::get).toList());
    }

    Chunk after(long position) throws SQLException {
        return after(position, 1_000, Selection.ALL);
    }

    void house(Connection connection, long id, long communityId) throws SQLException {
        run(
                connection,
                "INSERT INTO house (id, version, unit_id, building_id, community_id, number, sort_key, floor, area,"
                        + " house_use) VALUES (?, 1, ?, ?, ?, ?, '1', 5, 89.50, 'SELF_LIVED')",
                id,
                communityId,
                communityId,
                communityId,
                "" + id);
    }

    void house(long id, long communityId) throws SQLException {
        try (Connection connection = database.open()) {
            house(connection, id, communityId);
        }
    }

    /** One transaction with what a server has in it. */
    final class Work implements AutoCloseable {
        final Connection connection;
        final HandMadeTransaction transaction;
        final Capture capture = new Capture();

        private Work() throws SQLException {
            connection = database.open();
            connection.setAutoCommit(false);
            transaction = new HandMadeTransaction(connection);
            capture.transactions = transaction;
            DataSource source = new OneConnection(connection).dataSource();
            PlatformIdentity identity = new PlatformIdentity() {
                @Override
                public String id() {
                    return PLATFORM;
                }
            };
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            OutboxRecording recording = new OutboxRecording();
            recording.dataSource = source;
            recording.sources = sources(source, personal);
            recording.identity = identity;
            recording.clock = clock;
            recording.personal = personal;
            capture.recording = recording;
            capture.sources = recording.sources;
            capture.identity = identity;
            capture.clock = clock;
            capture.placing = new Placing() {
                @Override
                public void wake() {
                    wakes.incrementAndGet();
                }
            };
        }

        Work tell(Changed changed) {
            capture.changed(changed);
            return this;
        }

        Work run(String sql, Object... values) throws SQLException {
            OutboxFixture.run(connection, sql, values);
            return this;
        }

        /** Writes the outbox, but does not commit yet. */
        void write() {
            transaction.beforeCommit();
        }

        void commit() throws SQLException {
            transaction.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
