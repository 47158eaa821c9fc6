package cn.zhian.exchange.tier.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.control.ItemRules;
import cn.zhian.exchange.tier.control.PersonIndexes;
import cn.zhian.exchange.tier.control.ReceivedPeople;
import cn.zhian.exchange.tier.control.Records;
import cn.zhian.exchange.tier.entity.Entitlement;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.Tier;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TestDatabase;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Batches of platforms below, in a real database")
class ReceivingIT {
    private static final Clock CLOCK = Clock.fixed(Records.AT, ZoneOffset.UTC);
    private static final KnownChild CHILD = child(1, Records.PLATFORM, Tier.COMMUNITY);

    private static TestDatabase database;
    private static PersonalData personal;

    private static KnownChild child(long id, String platform, Tier tier) {
        return new KnownChild(
                id, platform, tier, new Entitlement(EnumSet.allOf(RecordKind.class), List.of("330281")), 1);
    }

    @BeforeAll
    static void schema() throws Exception {
        database = TestDatabase.migrated("tier_receiving");
        personal =
                PersonalData.withKeysOf(Files.createTempDirectory("zhian-keys").resolve("keys"));
    }

    @BeforeEach
    void empty() throws SQLException {
        for (String table : List.of("received_record", "received_pass", "child_count", "child_platform")) {
            execute("DELETE FROM " + table);
        }
        execute("INSERT INTO child_platform (id, version, name, role, state, divisions, kinds, answer_key, created_at)"
                + " SELECT seq, 1, seq, 'COUNTY', 'ENROLLED', '33', 'pass', 1, NOW() FROM seq_1_to_2");
    }

    private static OneReceiver receiver() throws SQLException {
        return new OneReceiver(database, personal, CLOCK);
    }

    private static List<RecordResult> push(List<OutRecord> records) throws SQLException {
        try (OneReceiver receiver = receiver()) {
            return receiver.push(CHILD, records);
        }
    }

    private static List<RecordOutcome> outcomes(List<RecordResult> results) {
        return results.stream().map(RecordResult::outcome).toList();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static long count(String table) throws SQLException {
        return Long.parseLong(text("SELECT COUNT(*) FROM " + table));
    }

    @Test
    void storesTenThousandRecordsOnceHoweverOftenTheyCome() throws Exception {
        List<OutRecord> records = new ArrayList<>();
        LongStream.range(0, 5_000)
                .mapToObj(number -> Records.resident(number, 1))
                .forEach(records::add);
        LongStream.range(0, 5_000).mapToObj(Records::pass).forEach(records::add);
        List<OutRecord> twice = new ArrayList<>(records);
        twice.addAll(records);
        Collections.shuffle(twice, new Random(7));
        int accepted = 0;
        long begun = System.nanoTime();
        try (OneReceiver receiver = receiver()) {
            for (int from = 0; from < twice.size(); from += 500) {
                List<RecordResult> results = receiver.push(CHILD, twice.subList(from, from + 500));
                accepted += Collections.frequency(outcomes(results), RecordOutcome.ACCEPTED);
            }
        }
        System.getLogger("receiving")
                .log(System.Logger.Level.INFO, "20,000 records in {0} ms", (System.nanoTime() - begun) / 1_000_000);
        assertThat(accepted, is(10_000));
        assertThat(count("received_record"), is(5_000L));
        assertThat(count("received_pass"), is(5_000L));
        assertThat(
                text("SELECT CONCAT(accepted, ' ', duplicate, ' ', rejected) FROM child_count WHERE kind = 'pass'"),
                is("5000 5000 0"));
    }

    @Test
    void keepsTheHighestVersionInWhateverOrderTheyCome() throws Exception {
        assertThat(outcomes(push(List.of(Records.resident(7, 3)))), is(List.of(RecordOutcome.ACCEPTED)));
        assertThat(outcomes(push(List.of(Records.resident(7, 2)))), is(List.of(RecordOutcome.DUPLICATE)));
        assertThat(outcomes(push(List.of(Records.resident(7, 3)))), is(List.of(RecordOutcome.DUPLICATE)));
        assertThat(outcomes(push(List.of(Records.resident(7, 4)))), is(List.of(RecordOutcome.ACCEPTED)));
        assertThat(text("SELECT version FROM received_record"), is("4"));
        assertThat(
                text("SELECT LOWER(HEX(sent_hash)) FROM received_record"),
                is(Records.resident(7, 4).hash()));
    }

    @Test
    void takesVersionsWithinABatchOneAfterTheOther() throws Exception {
        List<OutRecord> batch =
                List.of(Records.resident(7, 2), Records.resident(8, 1), Records.resident(7, 1), Records.resident(7, 5));
        assertThat(
                outcomes(push(batch)),
                is(List.of(
                        RecordOutcome.ACCEPTED,
                        RecordOutcome.ACCEPTED,
                        RecordOutcome.DUPLICATE,
                        RecordOutcome.ACCEPTED)));
        assertThat(text("SELECT version FROM received_record WHERE record_id LIKE '%:7'"), is("5"));
    }

    @Test
    void erasesTheBodyAndTheIndexesOfWhatIsGone() throws Exception {
        push(List.of(Records.resident(7, 1)));
        assertThat(outcomes(push(List.of(Records.gone(7, 2)))), is(List.of(RecordOutcome.ACCEPTED)));
        assertThat(outcomes(push(List.of(Records.resident(7, 1)))), is(List.of(RecordOutcome.DUPLICATE)));
        assertThat(
                text("SELECT erased AND body IS NULL AND document_index IS NULL AND name_index IS NULL"
                        + " AND phone_index IS NULL FROM received_record"),
                is("1"));
    }

    @Test
    void letsOneBadRecordAmongManyStandAlone() throws Exception {
        List<OutRecord> batch = new ArrayList<>();
        LongStream.range(0, 200).mapToObj(number -> Records.resident(number, 1)).forEach(batch::add);
        batch.set(
                77,
                Records.record(
                        RecordKind.RESIDENT,
                        77,
                        1,
                        Json.createObjectBuilder(Records.person("王", "99"))
                                .add("GenderCode", "7")
                                .build()));
        List<RecordResult> results = push(batch);
        assertThat(results, hasSize(200));
        assertThat(Collections.frequency(outcomes(results), RecordOutcome.ACCEPTED), is(199));
        assertThat(
                results.get(77),
                is(new RecordResult(batch.get(77).id(), 1, RecordOutcome.REJECTED, "item-code GenderCode")));
        assertThat(count("received_record"), is(199L));
        assertThat(text("SELECT last_reason FROM child_count WHERE kind = 'resident'"), is("item-code GenderCode"));
    }

    @Test
    void keepsBodiesEncrypted() throws Exception {
        push(List.of(Records.resident(7, 1)));
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT body FROM received_record")) {
            rows.next();
            byte[] body = rows.getBytes(1);
            assertThat(new String(body, StandardCharsets.UTF_8).contains("王小明"), is(false));
            assertThat(personal.decryptText(body).contains("王小明7"), is(true));
        }
    }

    @Test
    void storesNothingOfABatchThatIsCutOffAndAllOfItTheNextTime() throws Exception {
        List<OutRecord> batch = LongStream.range(0, 500)
                .mapToObj(number -> number % 2 == 0 ? Records.resident(number, 1) : Records.pass(number))
                .toList();
        try (OneReceiver receiver = receiver().cutOff()) {
            assertThrows(IllegalStateException.class, () -> receiver.push(CHILD, batch));
        }
        assertThat(count("received_record") + count("received_pass") + count("child_count"), is(0L));
        assertThat(outcomes(push(batch)), everyItem(is(RecordOutcome.ACCEPTED)));
        assertThat(outcomes(push(batch)), everyItem(is(RecordOutcome.DUPLICATE)));
    }

    @Test
    void tellsOneOfTwoEqualBatchesAtOnceThatItWasFirst() throws Exception {
        for (int round = 0; round < 10; round++) {
            empty();
            List<OutRecord> batch = LongStream.range(0, 200)
                    .mapToObj(number -> number % 2 == 0 ? Records.resident(number, 1) : Records.pass(number))
                    .toList();
            List<OutRecord> other = new ArrayList<>(batch);
            Collections.shuffle(other, new Random(round));
            List<List<RecordResult>> both = atOnce(List.of(batch, other, batch));
            int accepted = both.stream()
                    .mapToInt(results -> Collections.frequency(outcomes(results), RecordOutcome.ACCEPTED))
                    .sum();
            assertThat(accepted, is(200));
            assertThat(count("received_record") + count("received_pass"), is(200L));
        }
    }

    @Test
    void keepsTheHigherOfTwoVersionsAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            empty();
            List<OutRecord> lower = LongStream.range(0, 100)
                    .mapToObj(number -> Records.resident(number, 1))
                    .toList();
            List<OutRecord> higher = new ArrayList<>(LongStream.range(0, 100)
                    .mapToObj(number -> Records.resident(number, 2))
                    .toList());
            Collections.reverse(higher);
            List<List<RecordResult>> both = atOnce(List.of(lower, higher));
            assertThat(outcomes(both.get(1)), everyItem(is(RecordOutcome.ACCEPTED)));
            assertThat(text("SELECT CONCAT(COUNT(*), ' ', MIN(version)) FROM received_record"), is("100 2"));
        }
    }

    private static List<List<RecordResult>> atOnce(List<List<OutRecord>> batches) throws Exception {
        CyclicBarrier start = new CyclicBarrier(batches.size());
        ExecutorService threads = Executors.newFixedThreadPool(batches.size());
        try {
            List<Callable<List<RecordResult>>> work = new ArrayList<>();
            for (List<OutRecord> batch : batches) {
                work.add(() -> {
                    try (OneReceiver receiver = receiver()) {
                        start.await();
                        return receiver.push(CHILD, batch);
                    }
                });
            }
            List<List<RecordResult>> results = new ArrayList<>();
            for (Future<List<RecordResult>> one : threads.invokeAll(work)) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void letsNobodyReplaceAnothersRecords() throws Exception {
        push(List.of(Records.resident(7, 1), Records.pass(8)));
        KnownChild county = child(2, "zzzzzzzz234567zz", Tier.COUNTY);
        try (OneReceiver receiver = receiver()) {
            List<RecordResult> results =
                    receiver.push(county, List.of(Records.resident(7, 9), Records.pass(8), Records.resident(9, 1)));
            assertThat(
                    outcomes(results),
                    is(List.of(RecordOutcome.REJECTED, RecordOutcome.REJECTED, RecordOutcome.ACCEPTED)));
            assertThat(results.get(0).reason(), is("not-the-senders"));
        }
        assertThat(text("SELECT version FROM received_record WHERE record_id LIKE '%:7'"), is("1"));
    }

    @Test
    void findsAPersonOfSeveralCommunitiesAsOne() throws Exception {
        OutRecord here = Records.record(RecordKind.RESIDENT, 7, 1, Records.person("王小明", "99010119900101001x"));
        OutRecord there = new OutRecord(
                Records.PLATFORM + ":resident:8",
                RecordKind.RESIDENT,
                "330281002002002",
                1,
                Records.AT,
                false,
                Records.person("王小明", " ９９010119900101001X"));
        push(List.of(here, there, Records.resident(9, 1)));
        PersonIndexes indexes = new PersonIndexes(personal, new ItemRules());
        try (Connection connection = database.open()) {
            ReceivedPeople people = new ReceivedPeople(connection, indexes);
            assertThat(
                    people.byDocument("99010119900101001X", 10).stream()
                            .map(found -> found.community())
                            .toList(),
                    is(List.of(Records.COMMUNITY, "330281002002002")));
            assertThat(people.byPhone("+86 13800000000", 10), hasSize(3));
            assertThat(people.byName("王小明", 10), hasSize(2));
            assertThat(people.byName("王小明", 10).get(0).recordId(), startsWith(Records.PLATFORM));
        }
    }
}
