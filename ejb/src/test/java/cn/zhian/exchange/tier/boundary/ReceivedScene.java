package cn.zhian.exchange.tier.boundary;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.control.Records;
import cn.zhian.exchange.tier.entity.Entitlement;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.Tier;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;

/** A schema with two platforms below, and receivers on it. */
final class ReceivedScene {
    static final KnownChild CHILD = child(1, Records.PLATFORM, Tier.COMMUNITY);

    /** The platform that receives. */
    static final String HERE = "herehereherehere";

    private static final Clock CLOCK = Clock.fixed(Records.AT, ZoneOffset.UTC);

    private final TestDatabase database;
    private final PersonalData personal;

    ReceivedScene(String schema) throws SQLException, IOException {
        database = TestDatabase.migrated(schema);
        personal =
                PersonalData.withKeysOf(Files.createTempDirectory("zhian-keys").resolve("keys"));
    }

    PersonalData personal() {
        return personal;
    }

    Connection open() throws SQLException {
        return database.open();
    }

    void empty() throws SQLException {
        for (String table : List.of(
                "received_record", "received_pass", "forwarded_community", "outbox", "child_count", "child_platform")) {
            execute("DELETE FROM " + table);
        }
        execute("UPDATE outbox_head SET position = 0");
        execute("INSERT INTO child_platform (id, version, name, role, state, divisions, kinds, answer_key, created_at)"
                + " SELECT seq, 1, seq, 'COUNTY', 'ENROLLED', '33', 'pass', 1, NOW() FROM seq_1_to_2");
    }

    static KnownChild child(long id, String platform, Tier tier) {
        return new KnownChild(
                id, platform, tier, new Entitlement(EnumSet.allOf(RecordKind.class), List.of("330281")), 1);
    }

    OneReceiver receiver() throws SQLException {
        return new OneReceiver(database, personal, CLOCK);
    }

    List<RecordResult> push(List<OutRecord> records) throws SQLException {
        try (OneReceiver receiver = receiver()) {
            return receiver.push(CHILD, records);
        }
    }

    static List<RecordOutcome> outcomes(List<RecordResult> results) {
        return results.stream().map(RecordResult::outcome).toList();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    long count(String table) throws SQLException {
        return Long.parseLong(text("SELECT COUNT(*) FROM " + table));
    }
}
