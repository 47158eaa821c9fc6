package cn.zhian.exchange.region.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.region.control.BackfillStep;
import cn.zhian.exchange.region.control.Reaches;
import cn.zhian.exchange.region.control.RegionRecords;
import cn.zhian.exchange.region.control.RegionSql;
import cn.zhian.exchange.region.control.RejectionRows;
import cn.zhian.exchange.region.entity.Reach;
import cn.zhian.exchange.tier.control.BatchStoring;
import cn.zhian.exchange.tier.control.RecordChecking;
import cn.zhian.exchange.tier.control.Refusals;
import cn.zhian.exchange.tier.entity.Entitlement;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.ReadRecord;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.Refusal;
import cn.zhian.exchange.tier.entity.Rejected;
import cn.zhian.exchange.tier.entity.Storable;
import cn.zhian.exchange.tier.entity.Tier;
import cn.zhian.platform.OneConnection;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TestDatabase;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A county with platforms below in a schema of its own, and its boundaries for callers of different regions. */
final class RegionScene {
    static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    static final String A = "330281001001001";
    static final String B = "330281002002002";
    static final String C = "330282003003003";
    static final String SENDER = "abcdefgh234567ab";
    static final String OTHER = "zyxwvuts765432zy";

    final List<Act> acts = new ArrayList<>();
    private final TestDatabase database;
    private final PersonalData personal;
    private final Connection connection;
    private Instant now = NOW;

    RegionScene(String schema) throws SQLException, IOException {
        database = TestDatabase.migrated(schema);
        personal =
                PersonalData.withKeysOf(Files.createTempDirectory("zhian-keys").resolve("keys"));
        connection = database.open();
        for (String child : List.of(SENDER, OTHER)) {
            execute(
                    "INSERT INTO child_platform (version, name, role, state, platform, active_platform, divisions, kinds,"
                            + " answer_key, created_at, enrolled_at, last_contact_at) VALUES (1, 'platform "
                            + child.charAt(0)
                            + "', 'COUNTY', 'ENROLLED', '" + child + "', '" + child
                            + "', '33', 'pass', 1, '2026-11-01', '2026-11-01', '2026-11-21')");
        }
    }

    PersonalData personal() {
        return personal;
    }

    /** As of another time. */
    void at(Instant time) {
        now = time;
    }

    Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    DataSource source() {
        return new OneConnection(connection).dataSource();
    }

    void empty() {
        now = NOW;
        acts.clear();
        for (String table : List.of(
                "received_record",
                "received_pass",
                "child_count",
                "region_community",
                "region_item",
                "region_kind",
                "region_day",
                "region_reason",
                "region_alarm",
                "region_pass")) {
            execute("DELETE FROM " + table);
        }
        execute("UPDATE region_backfill SET done = 0, until = 0");
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> texts(String sql) {
        return new RegionSql().add(sql).rows(source(), row -> row.getString(1));
    }

    /** A record of a platform. */
    static OutRecord record(
            String platform, RecordKind kind, long number, String community, long version, JsonObject body) {
        return new OutRecord(
                platform + ":" + kind.word() + ":" + number, kind, community, version, NOW, body.isEmpty(), body);
    }

    /** The same at another time. */
    static OutRecord at(OutRecord record, Instant time) {
        return new OutRecord(
                record.id(), record.kind(), record.community(), record.version(), time, record.erased(), record.body());
    }

    void push(OutRecord... records) {
        push(SENDER, List.of(records), true);
    }

    /** Stores a batch as the county does. @param kept whether the region's tables follow */
    void push(String sender, List<OutRecord> records, boolean kept) {
        KnownChild child = new KnownChild(
                Long.parseLong(texts("SELECT id FROM child_platform WHERE platform = '" + sender + "'")
                        .get(0)),
                sender,
                Tier.COUNTY,
                new Entitlement(EnumSet.allOf(RecordKind.class), List.of("33")),
                1);
        RecordChecking checking = new RecordChecking(personal, clock(), () -> "herehereherehere");
        List<ReadRecord> read = new ArrayList<>();
        Map<Integer, RecordResult> rejections = new HashMap<>();
        List<Storable> storable = new ArrayList<>();
        for (OutRecord record : records) {
            ReadRecord.Sound sound = new ReadRecord.Sound(record, record.hash());
            read.add(sound);
            try {
                storable.add(checking.check(child, read.size() - 1, sound));
            } catch (Rejected e) {
                rejections.put(
                        read.size() - 1,
                        new RecordResult(record.id(), record.version(), RecordOutcome.REJECTED, e.getMessage()));
            }
        }
        try {
            connection.setAutoCommit(false);
            List<RecordResult> results =
                    new BatchStoring(connection, child, now).store(records.size(), rejections, storable);
            if (kept) {
                keep(child, storable, results);
                List<Refusal> refusals = Refusals.of(child.entitlement(), read, results);
                new RejectionRows(connection).add(sender, refusals, now);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(KnownChild child, List<Storable> storable, List<RecordResult> results) throws SQLException {
        List<Storable> accepted = storable.stream()
                .filter(one -> results.get(one.place()).outcome() == RecordOutcome.ACCEPTED)
                .toList();
        if (!accepted.isEmpty()) {
            keeper().keep(connection, child, accepted);
        }
    }

    private RegionRecords keeper() {
        return new RegionRecords(personal, clock(), 10);
    }

    /** Brings in what is marked as earlier. @return in how many steps */
    int backfill(int most) throws SQLException {
        execute("UPDATE region_backfill SET until = (SELECT MAX(id) FROM received_record) WHERE what = 'record'");
        execute("UPDATE region_backfill SET until = (SELECT MAX(id) FROM received_pass) WHERE what = 'pass'");
        int steps = 0;
        boolean done = false;
        while (!done) {
            connection.setAutoCommit(false);
            done = new BackfillStep(connection, personal, keeper()).run(most);
            connection.commit();
            connection.setAutoCommit(true);
            steps++;
        }
        return steps;
    }

    private static Reaches reaches(String... beginnings) {
        Reach reach = beginnings.length == 0 ? Reach.EVERYTHING : new Reach(Optional.of(List.of(beginnings)));
        return new Reaches() {
            @Override
            public Reach current() {
                return reach;
            }
        };
    }

    RegionOverview overview(String... beginnings) {
        RegionOverview overview = new RegionOverview();
        overview.dataSource = source();
        overview.clock = clock();
        overview.reaches = reaches(beginnings);
        overview.minutes = 10;
        return overview;
    }

    RegionAlarms alarms(String... beginnings) {
        RegionAlarms alarms = new RegionAlarms();
        alarms.dataSource = source();
        alarms.reaches = reaches(beginnings);
        alarms.use(personal);
        return alarms;
    }

    RegionPasses passes(String... beginnings) {
        RegionPasses passes = new RegionPasses();
        passes.dataSource = source();
        passes.reaches = reaches(beginnings);
        passes.audit = acts::add;
        passes.use(personal);
        return passes;
    }

    RegionPeople people(String... beginnings) {
        RegionPeople people = new RegionPeople();
        people.dataSource = source();
        people.reaches = reaches(beginnings);
        people.audit = acts::add;
        people.use(personal);
        return people;
    }
}
