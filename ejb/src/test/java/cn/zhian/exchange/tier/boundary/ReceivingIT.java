package cn.zhian.exchange.tier.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.control.ItemRules;
import cn.zhian.exchange.tier.control.PersonIndexes;
import cn.zhian.exchange.tier.control.ReceivedPeople;
import cn.zhian.exchange.tier.control.Records;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Batches of platforms below, in a real database")
class ReceivingIT {
    private static ReceivedScene scene;

    @BeforeAll
    static void schema() throws Exception {
        scene = new ReceivedScene("tier_receiving");
    }

    @BeforeEach
    void empty() throws SQLException {
        scene.empty();
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
        try (OneReceiver receiver = scene.receiver()) {
            for (int from = 0; from < twice.size(); from += 500) {
                List<RecordResult> results = receiver.push(ReceivedScene.CHILD, twice.subList(from, from + 500));
                accepted += Collections.frequency(ReceivedScene.outcomes(results), RecordOutcome.ACCEPTED);
            }
        }
        System.getLogger("receiving")
                .log(System.Logger.Level.INFO, "20,000 records in {0} ms", (System.nanoTime() - begun) / 1_000_000);
        assertThat(accepted, is(10_000));
        assertThat(scene.count("received_record"), is(5_000L));
        assertThat(scene.count("received_pass"), is(5_000L));
        assertThat(
                scene.text(
                        "SELECT CONCAT(accepted, ' ', duplicate, ' ', rejected) FROM child_count WHERE kind = 'pass'"),
                is("5000 5000 0"));
    }

    @Test
    void keepsTheHighestVersionInWhateverOrderTheyCome() throws Exception {
        assertThat(
                ReceivedScene.outcomes(scene.push(List.of(Records.resident(7, 3)))),
                is(List.of(RecordOutcome.ACCEPTED)));
        assertThat(
                ReceivedScene.outcomes(scene.push(List.of(Records.resident(7, 2)))),
                is(List.of(RecordOutcome.DUPLICATE)));
        assertThat(
                ReceivedScene.outcomes(scene.push(List.of(Records.resident(7, 3)))),
                is(List.of(RecordOutcome.DUPLICATE)));
        assertThat(
                ReceivedScene.outcomes(scene.push(List.of(Records.resident(7, 4)))),
                is(List.of(RecordOutcome.ACCEPTED)));
        assertThat(scene.text("SELECT version FROM received_record"), is("4"));
        assertThat(
                scene.text("SELECT LOWER(HEX(sent_hash)) FROM received_record"),
                is(Records.resident(7, 4).hash()));
    }

    @Test
    void takesVersionsWithinABatchOneAfterTheOther() throws Exception {
        List<OutRecord> batch =
                List.of(Records.resident(7, 2), Records.resident(8, 1), Records.resident(7, 1), Records.resident(7, 5));
        assertThat(
                ReceivedScene.outcomes(scene.push(batch)),
                is(List.of(
                        RecordOutcome.ACCEPTED,
                        RecordOutcome.ACCEPTED,
                        RecordOutcome.DUPLICATE,
                        RecordOutcome.ACCEPTED)));
        assertThat(scene.text("SELECT version FROM received_record WHERE record_id LIKE '%:7'"), is("5"));
    }

    @Test
    void tellsOthersOfWhatIsNewAndOfNothingElse() throws Exception {
        List<List<String>> told = new ArrayList<>();
        try (OneReceiver receiver = scene.receiver()
                .with((connection, sender, records) -> told.add(records.stream()
                        .map(one -> one.record().id() + " " + one.record().version())
                        .toList()))) {
            receiver.push(
                    ReceivedScene.CHILD, List.of(Records.resident(7, 2), Records.resident(7, 4), Records.pass(9)));
            receiver.push(ReceivedScene.CHILD, List.of(Records.resident(7, 4), Records.pass(9)));
        }
        assertThat(
                told,
                is(List.of(List.of(
                        Records.resident(7, 4).id() + " 4", Records.pass(9).id() + " 1"))));
    }

    @Test
    void erasesTheBodyAndTheIndexesOfWhatIsGone() throws Exception {
        scene.push(List.of(Records.resident(7, 1)));
        assertThat(
                ReceivedScene.outcomes(scene.push(List.of(Records.gone(7, 2)))), is(List.of(RecordOutcome.ACCEPTED)));
        assertThat(
                ReceivedScene.outcomes(scene.push(List.of(Records.resident(7, 1)))),
                is(List.of(RecordOutcome.DUPLICATE)));
        assertThat(
                scene.text("SELECT erased AND body IS NULL AND document_index IS NULL AND name_index IS NULL"
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
        List<RecordResult> results = scene.push(batch);
        assertThat(results, hasSize(200));
        assertThat(Collections.frequency(ReceivedScene.outcomes(results), RecordOutcome.ACCEPTED), is(199));
        assertThat(
                results.get(77),
                is(new RecordResult(batch.get(77).id(), 1, RecordOutcome.REJECTED, "item-code GenderCode")));
        assertThat(scene.count("received_record"), is(199L));
        assertThat(
                scene.text("SELECT last_reason FROM child_count WHERE kind = 'resident'"), is("item-code GenderCode"));
    }

    @Test
    void keepsBodiesEncrypted() throws Exception {
        scene.push(List.of(Records.resident(7, 1)));
        try (Connection connection = scene.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT body FROM received_record")) {
            rows.next();
            byte[] body = rows.getBytes(1);
            assertThat(new String(body, StandardCharsets.UTF_8).contains("王小明"), is(false));
            assertThat(scene.personal().decryptText(body).contains("王小明7"), is(true));
        }
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
        scene.push(List.of(here, there, Records.resident(9, 1)));
        PersonIndexes indexes = new PersonIndexes(scene.personal(), new ItemRules());
        try (Connection connection = scene.open()) {
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
