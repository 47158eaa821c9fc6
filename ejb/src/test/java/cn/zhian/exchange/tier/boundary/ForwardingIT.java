package cn.zhian.exchange.tier.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.forward.control.ForwardWriting;
import cn.zhian.exchange.outbox.boundary.Chunk;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.outbox.control.Chunks;
import cn.zhian.exchange.outbox.control.OutboxPlaces;
import cn.zhian.exchange.outbox.control.OutboxReading;
import cn.zhian.exchange.outbox.control.Received;
import cn.zhian.exchange.outbox.control.ReceivedReading;
import cn.zhian.exchange.outbox.control.Sources;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.control.Records;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.Tier;
import cn.zhian.platform.OneConnection;
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

@DisplayName("What platforms below sent, on its way to those above")
class ForwardingIT {
    private static final String ELSEWHERE = "330281002002002";
    private static final KnownChild OTHER = ReceivedScene.child(2, "othercountyother", Tier.COUNTY);
    private static ReceivedScene scene;

    @BeforeAll
    static void schema() throws Exception {
        scene = new ReceivedScene("tier_forwarding");
    }

    @BeforeEach
    void clear() throws SQLException {
        scene.empty();
    }

    private static OneReceiver receiver() throws SQLException {
        return scene.receiver()
                .with((connection, sender, records) -> new ForwardWriting(connection, Records.AT).write(records));
    }

    private static void push(List<OutRecord> records) throws SQLException {
        try (OneReceiver receiver = receiver()) {
            receiver.push(ReceivedScene.CHILD, records);
        }
    }

    private static long place() throws SQLException {
        try (Connection connection = scene.open()) {
            connection.setAutoCommit(false);
            long head = new OutboxPlaces(connection).give().head();
            connection.commit();
            return head;
        }
    }

    private static Chunk after(long position, int most, Selection selection) throws SQLException {
        try (Connection connection = scene.open()) {
            OutboxReading reading = new OutboxReading(new OneConnection(connection).dataSource(), scene.personal());
            return new Chunks(reading, new Sources(List.of()), (kind, id) -> "own:" + kind + ':' + id)
                    .cut(position, most, selection)
                    .read();
        }
    }

    private static List<OutRecord> sent(long position, Selection selection) throws SQLException {
        place();
        return after(position, 1_000, selection).records().stream()
                .map(Placed::record)
                .toList();
    }

    private static List<OutRecord> sent() throws SQLException {
        return sent(0, Selection.ALL);
    }

    private static OutRecord at(OutRecord record, String community) {
        return new OutRecord(
                record.id(), record.kind(), community, record.version(), record.at(), record.erased(), record.body());
    }

    @Test
    void sendsOnWhatItReceivedAsItWasWhereItArose() throws SQLException {
        push(List.of(Records.resident(7, 3), Records.pass(9)));
        push(List.of(Records.gone(8, 5)));
        List<OutRecord> sent = sent();
        assertThat(sent, contains(Records.resident(7, 3), Records.pass(9), Records.gone(8, 5)));
        assertThat(sent.get(0).hash(), is(Records.resident(7, 3).hash()));
        assertThat(scene.text("SELECT COUNT(body) FROM outbox"), is("0"));
    }

    @Test
    void sendsTheCleanedBody() throws SQLException {
        OutRecord untidy = Records.record(RecordKind.RESIDENT, 7, 1, Records.person(" 王小明 ", " ９９010119900101001X"));
        push(List.of(untidy));
        assertThat(sent().get(0).body().getString("Name"), is("王小明"));
        assertThat(sent().get(0).body().getString("IDNumber"), is("99010119900101001X"));
    }

    @Test
    void sendsOfSeveralVersionsTheNewestOnce() throws SQLException {
        push(List.of(Records.resident(7, 1), Records.resident(7, 2)));
        push(List.of(Records.resident(7, 4), Records.resident(8, 1)));
        push(List.of(Records.resident(7, 3)));
        assertThat(sent(), contains(Records.resident(7, 4), Records.resident(8, 1)));
    }

    @Test
    void sendsANewVersionBehindTheOneThatWasSent() throws SQLException {
        push(List.of(Records.resident(7, 1)));
        assertThat(sent(), contains(Records.resident(7, 1)));
        push(List.of(Records.resident(7, 2)));
        assertThat(sent(1, Selection.ALL), contains(Records.resident(7, 2)));
        push(List.of(Records.gone(7, 3)));
        assertThat(sent(2, Selection.ALL), contains(Records.gone(7, 3)));
        assertThat("nothing of the person is left", sent(), contains(Records.gone(7, 3)));
    }

    @Test
    void sendsNothingAgainThatCameAgain() throws SQLException {
        push(List.of(Records.resident(7, 2), Records.pass(9)));
        long head = place();
        push(List.of(Records.resident(7, 2), Records.resident(7, 1), Records.pass(9)));
        assertThat(sent(head, Selection.ALL), is(empty()));
        assertThat(scene.count("outbox"), is(2L));
    }

    /** Of numbers that no other test erases: rows that are not yet purged would let the late batch lock what lies between. */
    @Test
    void doesNotSkipABatchThatCommitsLate() throws SQLException {
        push(List.of(Records.resident(6, 1)));
        place();
        List<List<OutRecord>> before = new ArrayList<>();
        try (OneReceiver late = receiver().beforeCommit(() -> {
            try (OneReceiver other = receiver()) {
                other.push(OTHER, List.of(Records.resident(70_008, 1)));
                before.add(sent(1, Selection.ALL));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        })) {
            late.push(ReceivedScene.CHILD, List.of(Records.resident(70_007, 1), Records.pass(70_009)));
        }
        assertThat(before, contains(contains(Records.resident(70_008, 1))));
        assertThat(sent(2, Selection.ALL), contains(Records.resident(70_007, 1), Records.pass(70_009)));
    }

    @Test
    void keepsNothingOfABatchThatWasLost() throws SQLException {
        try (OneReceiver receiver = receiver().cutOff()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> receiver.push(ReceivedScene.CHILD, List.of(Records.resident(7, 1), Records.pass(9))));
        }
        assertThat(scene.count("received_record") + scene.count("outbox"), is(0L));
        push(List.of(Records.resident(7, 1)));
        assertThat(sent(), hasSize(1));
    }

    @Test
    void sendsEachOfThousandsOnceInSmallPartsWithAReaderThatIsNewEachTime() throws SQLException {
        for (int from = 0; from < 4_000; from += 500) {
            List<OutRecord> batch = new ArrayList<>();
            LongStream.range(from, from + 250).mapToObj(Records::pass).forEach(batch::add);
            LongStream.range(from, from + 250)
                    .mapToObj(id -> Records.resident(id, 1))
                    .forEach(batch::add);
            push(batch);
        }
        assertThat("passes are told in stretches", scene.count("outbox"), is(lessThan(2_000L + 40)));
        place();
        List<String> ids = new ArrayList<>();
        long position = 0;
        Chunk chunk;
        do {
            chunk = after(position, 300, Selection.ALL);
            assertThat(chunk.records().size(), is(lessThanOrEqualTo(300)));
            chunk.records().forEach(one -> ids.add(one.record().id()));
            position = chunk.end();
        } while (chunk.more());
        assertThat(ids, hasSize(4_000));
        assertThat(Set.copyOf(ids), hasSize(4_000));
    }

    @Test
    void tellsPassesThatLieNextToEachOtherWithOneRow() throws SQLException {
        push(LongStream.range(0, 200).mapToObj(Records::pass).toList());
        assertThat(scene.count("outbox"), is(1L));
        assertThat(sent(), hasSize(200));
    }

    @Test
    void keepsCommunitiesApartWhosePassesLieBetweenEachOther() throws SQLException {
        List<OutRecord> batch = new ArrayList<>();
        LongStream.range(0, 100)
                .mapToObj(id -> id % 2 == 0 ? Records.pass(id) : at(Records.pass(id), ELSEWHERE))
                .forEach(batch::add);
        push(batch);
        List<OutRecord> sent = sent(0, of(Optional.of(Set.of()), "330281002"));
        assertThat(sent, hasSize(50));
        assertThat(sent.stream().map(OutRecord::community).distinct().toList(), contains(ELSEWHERE));
    }

    private static Selection of(Optional<Set<Long>> communities, String... below) {
        return new Selection(Set.of(RecordKind.values()), communities, Set.of(below));
    }

    @Test
    void givesATargetOnlyCommunitiesThatItWasMeantToGet() throws SQLException {
        push(List.of(Records.resident(7, 1), at(Records.resident(8, 1), ELSEWHERE)));
        assertThat(sent(0, of(Optional.empty())), is(empty()));
        assertThat(sent(0, of(Optional.of(Set.of(7L, 8L)))), is(empty()));
        assertThat(sent(0, of(Optional.of(Set.of(1_330_281_001_001_001L)))), is(empty()));
        assertThat(sent(0, of(Optional.empty(), "330281001")), contains(Records.resident(7, 1)));
        assertThat(sent(0, of(Optional.empty(), Records.COMMUNITY)), contains(Records.resident(7, 1)));
        assertThat(sent(0, of(Optional.of(Set.of(5L)), "33028")), hasSize(2));
        assertThat(sent(0, of(Optional.empty(), "*")), hasSize(2));
        assertThat(sent(0, of(Optional.empty(), "330282", "34")), is(empty()));
        Selection passes = new Selection(Set.of(RecordKind.PASS), Optional.empty(), Set.of("*"));
        assertThat(sent(0, passes), is(empty()));
    }

    @Test
    void sendsAThingThatMovedOnlyToThoseWhoMayHaveItNow() throws SQLException {
        push(List.of(Records.resident(7, 1)));
        push(List.of(at(Records.resident(7, 2), ELSEWHERE)));
        assertThat(sent(0, of(Optional.empty(), "330281001")), is(empty()));
        assertThat(sent(0, of(Optional.empty(), "330281002")), hasSize(1));
    }

    @Test
    void showsTheStateOfTodayForANewTarget() throws SQLException {
        push(LongStream.range(0, 25).mapToObj(id -> Records.resident(id, 1)).toList());
        push(List.of(Records.gone(3, 2), at(Records.resident(90, 1), ELSEWHERE)));
        push(LongStream.range(0, 25).mapToObj(Records::pass).toList());
        assertThat(exported(RecordKind.RESIDENT), hasSize(25));
        assertThat(exported(RecordKind.RESIDENT), hasItem(Records.gone(3, 2)));
        assertThat(exported(RecordKind.PASS), hasSize(25));
        assertThat(exported(RecordKind.ALARM), is(empty()));
        assertThat(reading(ReceivedReading::communities), contains(Records.COMMUNITY, ELSEWHERE));
    }

    private interface Work<T> {
        T of(ReceivedReading reading) throws SQLException;
    }

    private static <T> T reading(Work<T> work) throws SQLException {
        try (Connection connection = scene.open()) {
            return work.of(new ReceivedReading(new OneConnection(connection).dataSource(), scene.personal()));
        }
    }

    private static List<OutRecord> exported(RecordKind kind) throws SQLException {
        List<OutRecord> all = new ArrayList<>();
        long after = 0;
        List<Received> page;
        do {
            long from = after;
            page = reading(some -> some.page(kind, Records.COMMUNITY, from, 10, Optional.empty()));
            page.forEach(one -> all.add(one.record()));
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == 10);
        return all;
    }
}
