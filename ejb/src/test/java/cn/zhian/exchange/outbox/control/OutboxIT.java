package cn.zhian.exchange.outbox.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.outbox.boundary.Chunk;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.outbox.control.OutboxFixture.Work;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The outbox")
class OutboxIT {
    private static OutboxFixture outbox;

    @BeforeAll
    static void start() throws Exception {
        outbox = OutboxFixture.start("outbox_it");
    }

    @BeforeEach
    void clear() throws SQLException {
        outbox.empty();
    }

    private static Changed house(long id) {
        return Changed.one(RecordKind.HOUSE, 1, id);
    }

    private static void addHouse(long id) throws SQLException {
        try (Work work = outbox.begin()) {
            outbox.house(work.connection, id, 1);
            work.tell(house(id)).commit();
        }
    }

    private static List<String> ids(Chunk chunk) {
        return chunk.records().stream().map(one -> one.record().id()).toList();
    }

    private static String houseId(long id) {
        return OutboxFixture.PLATFORM + ":house:" + id;
    }

    @Test
    void holdsWhatWasCommittedAndSaysSo() throws SQLException {
        addHouse(7);
        assertThat(outbox.wakes.get(), is(1));
        assertThat("not before it has a position", outbox.after(0).records(), is(empty()));
        assertThat(outbox.place(), is(new Given(1, 1)));
        Chunk chunk = outbox.after(0);
        assertThat(chunk.end(), is(1L));
        assertThat(chunk.more(), is(false));
        OutRecord record = chunk.records().get(0).record();
        assertThat(record.id(), is(houseId(7)));
        assertThat(record.community(), is("370303001001001"));
        assertThat(record.version(), is(2L));
        assertThat(record.at(), is(OutboxFixture.NOW));
        assertThat(record.body().getString("standardAddress"), is("山东省淄博市张店区东园路1号3栋2单元7"));
    }

    @Test
    void doesNotSkipATransactionThatCommitsLate() throws SQLException {
        try (Work early = outbox.begin()) {
            outbox.house(early.connection, 1, 1);
            early.tell(house(1)).write();
            addHouse(2);
            assertThat(
                    "the late one wrote first",
                    OutboxFixture.number(early.connection, "SELECT MIN(id) FROM outbox WHERE entity_id = 1"),
                    is(lessThan(outbox.number("SELECT MIN(id) FROM outbox"))));
            outbox.place();
            Chunk before = outbox.after(0);
            assertThat(ids(before), contains(houseId(2)));
            early.commit();
            outbox.place();
            assertThat(ids(outbox.after(before.end())), contains(houseId(1)));
        }
    }

    @Test
    void keepsNothingOfWhatIsRolledBack() throws SQLException {
        try (Work work = outbox.begin()) {
            outbox.house(work.connection, 1, 1);
            work.tell(house(1)).write();
            work.transaction.rollBack();
        }
        assertThat(outbox.number("SELECT COUNT(*) FROM outbox"), is(0L));
        assertThat(outbox.wakes.get(), is(0));
        assertThat(outbox.place().rows(), is(0));
    }

    @Test
    void commitsNothingThatItCannotKeep() throws SQLException {
        try (Work work = outbox.begin()) {
            outbox.house(work.connection, 1, 1);
            work.run("UPDATE house SET house_use = 'SELF_LIVED' WHERE id = 1").tell(house(1));
            work.capture.recording.sources = new Sources(List.of());
            assertThrows(IllegalStateException.class, work::commit);
        }
        assertThat(outbox.number("SELECT COUNT(*) FROM house"), is(0L));
    }

    @Test
    void countsSeveralChangesInOneTransactionOnce() throws SQLException {
        outbox.house(1, 1);
        try (Work work = outbox.begin()) {
            work.tell(house(1)).run("UPDATE house SET floor = 6 WHERE id = 1");
            work.tell(house(1)).run("UPDATE house SET floor = 7 WHERE id = 1").tell(house(1));
            work.commit();
        }
        outbox.place();
        List<Placed> records = outbox.after(0).records();
        assertThat(records.size(), is(1));
        assertThat(records.get(0).record().body().getInt("floor"), is(7));
        assertThat(records.get(0).record().version(), is(2L));
    }

    @Test
    void wipesEarlierBodiesOfWhatIsErased() throws SQLException {
        addHouse(1);
        addHouse(2);
        outbox.place();
        try (Work work = outbox.begin()) {
            work.tell(Changed.erased(RecordKind.HOUSE, 1, 1)).run("DELETE FROM house WHERE id = 1");
            work.commit();
        }
        assertThat(outbox.number("SELECT COUNT(*) FROM outbox WHERE entity_id = 1 AND body IS NOT NULL"), is(0L));
        outbox.place();
        Chunk chunk = outbox.after(0);
        assertThat(ids(chunk), contains(houseId(2), houseId(1)));
        OutRecord tombstone = chunk.records().get(1).record();
        assertThat(tombstone.erased(), is(true));
        assertThat(tombstone.body().isEmpty(), is(true));
        assertThat("above what was sent", tombstone.version(), is(greaterThan(2L)));
    }

    @Test
    void encryptsBodies() throws SQLException {
        addHouse(1);
        assertThat(outbox.number("SELECT COUNT(*) FROM outbox WHERE INSTR(body, 'SELF_LIVED') > 0"), is(0L));
    }

    @Test
    void takesTenThousandInFewStatements() throws SQLException {
        outbox.house(1, 1);
        try (Work work = outbox.begin()) {
            Residents.insert(outbox, work.connection, 10_000);
            LongStream.rangeClosed(1, 10_000).forEach(id -> work.tell(Changed.one(RecordKind.RESIDENT, 1, id)));
            long before = statements(work.connection);
            work.write();
            // Two reads for each 900, one insert for each 200.
            assertThat(statements(work.connection) - before, is(lessThanOrEqualTo(80L)));
            work.commit();
        }
        assertThat(outbox.number("SELECT COUNT(*) FROM outbox"), is(10_000L));
        assertThat(outbox.place(), is(new Given(5_000, 5_000)));
        assertThat(outbox.place(), is(new Given(5_000, 10_000)));
        Chunk chunk = outbox.after(0, 1_000, Selection.ALL);
        assertThat(chunk.records().size(), is(1_000));
        assertThat(chunk.more(), is(true));
        assertThat(chunk.records().get(999).record().body().getString("Name"), is("张三"));
    }

    private static long statements(Connection connection) throws SQLException {
        return OutboxFixture.number(connection, "SHOW SESSION STATUS LIKE 'Questions'");
    }

    @Test
    void refersToPassesAndCopiesNothing() throws SQLException {
        Passes.insert(outbox, LongStream.rangeClosed(1, 30), 1);
        Passes.insert(outbox, LongStream.rangeClosed(31, 40), 2);
        Passes.insert(outbox, LongStream.rangeClosed(41, 50), 1);
        try (Work work = outbox.begin()) {
            work.tell(Changed.appended(RecordKind.PASS, 1, 1, 50)).tell(Changed.appended(RecordKind.PASS, 2, 31, 40));
            work.commit();
        }
        assertThat(outbox.number("SELECT COUNT(*) FROM outbox WHERE body IS NULL"), is(2L));
        outbox.place();
        Chunk chunk = outbox.after(0);
        assertThat(chunk.records().size(), is(50));
        OutRecord first = chunk.records().get(0).record();
        assertThat(first.id(), is(OutboxFixture.PLATFORM + ":pass:1"));
        assertThat(first.version(), is(1L));
        assertThat(first.body().getString("gateName"), is("3栋2单元门"));
        assertThat(first.body().getString("communityCode"), is("370303001001001"));
        long ofTwo = chunk.records().stream()
                .filter(one -> one.record().community().endsWith("2"))
                .count();
        assertThat(ofTwo, is(10L));
    }

    /** What the path of events pays. */
    @Test
    void takesTheStretchesOfABatchWithOneStatement() throws SQLException {
        try (Work work = outbox.begin()) {
            work.tell(Changed.appended(RecordKind.PASS, 1, 1, 500))
                    .tell(Changed.appended(RecordKind.PASS, 2, 100, 800))
                    .tell(Changed.appended(RecordKind.PASS, 1, 5_001, 5_200));
            long before = statements(work.connection);
            work.write();
            // The second asks for the number.
            assertThat(statements(work.connection) - before, is(2L));
        }
    }

    @Test
    void neverCutsAStretch() throws SQLException {
        Passes.insert(outbox, LongStream.rangeClosed(1, 60), 1);
        addHouse(1);
        try (Work work = outbox.begin()) {
            work.tell(Changed.appended(RecordKind.PASS, 1, 1, 60));
            work.commit();
        }
        outbox.place();
        Chunk first = outbox.after(0, 10, Selection.ALL);
        assertThat(ids(first), contains(houseId(1)));
        assertThat(first.more(), is(true));
        Chunk second = outbox.after(first.end(), 10, Selection.ALL);
        assertThat(second.records().size(), is(60));
        assertThat(second.end(), is(2L));
        assertThat(second.more(), is(false));
    }

    @Test
    void letsTwoReadWhatOneStatementDoesNot() throws SQLException {
        Passes.insert(outbox, LongStream.rangeClosed(1, 1_000), 1);
        try (Work work = outbox.begin()) {
            for (long from = 1; from <= 1_000; from += 100) {
                work.tell(Changed.appended(RecordKind.PASS, 1, from, from + 99));
            }
            work.commit();
        }
        outbox.place();

        List<List<Placed>> halves = outbox.parts(0, 2_000);

        assertThat(halves.stream().map(List::size).toList(), contains(500, 500));
        assertThat(
                halves.stream().flatMap(List::stream).map(Placed::entityId).toList(),
                is(LongStream.rangeClosed(1, 1_000).boxed().toList()));
        assertThat("little is read by one", outbox.parts(0, 800), hasSize(1));
    }

    @Test
    void givesOnlyWhatIsWanted() throws SQLException {
        addHouse(1);
        try (Work work = outbox.begin()) {
            outbox.house(work.connection, 2, 2);
            work.tell(Changed.one(RecordKind.HOUSE, 2, 2)).tell(Changed.one(RecordKind.COMMUNITY, 2, 2));
            work.commit();
        }
        outbox.place();
        Selection houses = new Selection(Set.of(RecordKind.HOUSE), Optional.of(Set.of(2L)));
        Chunk chunk = outbox.after(0, 100, houses);
        assertThat(ids(chunk), contains(houseId(2)));
        assertThat("also what was left out was looked at", chunk.end(), is(3L));
        assertThat(
                outbox.after(0, 100, new Selection(Set.of(), Optional.empty())).end(), is(3L));
    }

    @Test
    void givesPositionsAfterARestartToWhatACrashLeft() throws SQLException {
        addHouse(1);
        addHouse(2);
        try (Connection dying = outbox.open()) {
            dying.setAutoCommit(false);
            new OutboxPlaces(dying).give();
            dying.abort(Runnable::run);
        }
        assertThat(outbox.number("SELECT COUNT(*) FROM outbox WHERE position IS NULL"), is(2L));
        assertThat(outbox.place(), is(new Given(2, 2)));
        assertThat(ids(outbox.after(0)), contains(houseId(1), houseId(2)));
    }

    @Test
    void cleansInPartsAndOnlyUpToThere() throws SQLException {
        List<Long> all = new ArrayList<>();
        try (Work work = outbox.begin()) {
            for (long id = 1; id <= 2_500; id++) {
                outbox.house(work.connection, id, 1);
                work.tell(house(id));
                all.add(id);
            }
            work.commit();
        }
        outbox.place();
        CleaningTurn turn = new CleaningTurn();
        try (Connection connection = outbox.open()) {
            turn.dataSource = new cn.zhian.platform.OneConnection(connection).dataSource();
            assertThat(turn.delete(2_400), is(CleaningTurn.MOST));
            assertThat(turn.delete(2_400), is(400));
            assertThat(turn.delete(2_400), is(0));
        }
        assertThat(outbox.after(0).records().size(), is(all.size() - 2_400));
    }
}
