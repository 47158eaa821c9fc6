package cn.zhian.exchange.tier.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import cn.zhian.exchange.delivery.control.DeadLetter;
import cn.zhian.exchange.delivery.control.Hours;
import cn.zhian.exchange.delivery.control.Tailoring;
import cn.zhian.exchange.delivery.control.TargetPlan;
import cn.zhian.exchange.delivery.control.Term;
import cn.zhian.exchange.delivery.entity.HeldBucket;
import cn.zhian.exchange.delivery.entity.HeldMark;
import cn.zhian.exchange.delivery.entity.HeldPrint;
import cn.zhian.exchange.delivery.entity.HeldRecords;
import cn.zhian.exchange.delivery.entity.HeldSpan;
import cn.zhian.exchange.delivery.entity.TargetAccess;
import cn.zhian.exchange.forward.control.ForwardWriting;
import cn.zhian.exchange.outbox.boundary.Below;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.outbox.control.Received;
import cn.zhian.exchange.outbox.control.ReceivedReading;
import cn.zhian.exchange.outbox.control.Sources;
import cn.zhian.exchange.reconcile.control.Counts;
import cn.zhian.exchange.reconcile.control.Fingerprints;
import cn.zhian.exchange.reconcile.control.ReceivedPrints;
import cn.zhian.exchange.reconcile.control.ReconcileWire;
import cn.zhian.exchange.reconcile.control.ReconcileWire.MarksAsked;
import cn.zhian.exchange.reconcile.control.Reconciler;
import cn.zhian.exchange.reconcile.control.StoredRecords;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordMark;
import cn.zhian.exchange.record.RecordSource;
import cn.zhian.exchange.tier.control.Records;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.Tier;
import cn.zhian.platform.OneConnection;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A county's records held against what the city has of them, in two real databases")
class ReconcileIT {
    private static final String COUNTY = "countycountycoun";
    private static final KnownChild SENDER = ReceivedScene.child(1, COUNTY, Tier.COUNTY);
    private static final Tailoring MASKED = new Tailoring(Set.of("phone"), true, false, false);
    private static final TargetPlan PLAN = new TargetPlan(
            1,
            "tier",
            new TargetAccess(5, "https://city.example", JsonObject.EMPTY_JSON_OBJECT),
            new Selection(Set.of(RecordKind.values()), Optional.empty(), Set.of(Below.ALL)),
            MASKED,
            Hours.ALWAYS,
            new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2099, 12, 31)),
            new TargetPlan.Pace(0, 200, 4),
            false);
    private static final JsonObject NUMBER =
            Json.createObjectBuilder().add("number", "101").build();
    private static final int RESIDENTS = 14_000;
    private static final int PASSES = 6_000;
    private static ReceivedScene county;
    private static ReceivedScene city;

    private final List<DeadLetter> resent = new ArrayList<>();
    private long position = Long.MAX_VALUE;

    @BeforeAll
    static void schemas() throws Exception {
        county = new ReceivedScene("reconcile_county");
        city = new ReceivedScene("reconcile_city");
    }

    @BeforeEach
    void clear() throws SQLException {
        county.empty();
        city.empty();
        resent.clear();
    }

    private static void receive(List<OutRecord> records) throws SQLException {
        try (OneReceiver receiver = county.receiver()
                .with((connection, sender, some) -> new ForwardWriting(connection, Records.AT).write(some))) {
            receiver.push(ReceivedScene.CHILD, records);
        }
    }

    private static void send(List<OutRecord> records) throws SQLException {
        try (OneReceiver receiver = city.receiver()) {
            receiver.push(SENDER, records.stream().map(MASKED::of).toList());
        }
    }

    private static void both(List<OutRecord> all) throws SQLException {
        for (int from = 0; from < all.size(); from += 1_000) {
            List<OutRecord> part = all.subList(from, Math.min(all.size(), from + 1_000));
            receive(part);
            send(part);
        }
    }

    private static OutRecord own(long number, long version) {
        return new OutRecord(
                COUNTY + ":house:" + number, RecordKind.HOUSE, Records.COMMUNITY, version, Records.AT, false, NUMBER);
    }

    /** Houses of the county's own: ten of them. */
    private static final RecordSource HOUSES = new RecordSource() {
        @Override
        public RecordKind kind() {
            return RecordKind.HOUSE;
        }

        @Override
        public List<RecordBody> read(Collection<Long> ids) {
            return ids.stream().filter(id -> id <= 10).map(this::body).toList();
        }

        @Override
        public List<RecordBody> page(long communityId, long afterId, int size) {
            return LongStream.rangeClosed(afterId + 1, 10).mapToObj(this::body).toList();
        }

        private RecordBody body(long id) {
            return new RecordBody(id, 3, 2, Records.AT, NUMBER);
        }
    };

    private static RecordSource nothing(RecordKind kind) {
        return new RecordSource() {
            @Override
            public RecordKind kind() {
                return kind;
            }

            @Override
            public List<RecordBody> read(Collection<Long> ids) {
                return List.of();
            }

            @Override
            public List<RecordBody> page(long communityId, long afterId, int size) {
                return List.of();
            }

            @Override
            public List<RecordMark> marks(long communityId, Span span, long afterId, int size) {
                return List.of();
            }
        };
    }

    private Counts compare(RecordKind kind) throws Exception {
        try (Connection below = county.open();
                Connection above = city.open()) {
            StoredRecords own =
                    new StoredRecords(
                            new OneConnection(below).dataSource(),
                            county.personal(),
                            new Sources(List.of(HOUSES, nothing(RecordKind.RESIDENT), nothing(RecordKind.PASS))),
                            (some, id) -> COUNTY + ":" + some.word() + ":" + id,
                            Clock.fixed(Records.AT, ZoneOffset.UTC),
                            Map.of(Records.COMMUNITY, 3L)) {
                        @Override
                        public void resend(long targetId, List<DeadLetter> records) {
                            resent.addAll(records);
                        }

                        @Override
                        public long position(long targetId) {
                            return position;
                        }
                    };
            long day = Fingerprints.hour(Records.AT) / 24 * 24;
            HeldSpan span = new HeldSpan(kind, own.communities(PLAN), day, day + 24);
            return new Reconciler(PLAN, own, new Asked(new ReceivedPrints(above, COUNTY)))
                    .compare(span).values().stream().reduce(Counts.NONE, Counts::plus);
        }
    }

    /** What the city tells, over the wire. */
    private record Asked(ReceivedPrints prints) implements HeldRecords {
        @Override
        public Map<HeldBucket, HeldPrint> prints(HeldSpan span) {
            HeldSpan asked = ReconcileWire.span(ReconcileWire.askPrints(span));
            return sql(() -> ReconcileWire.prints(ReconcileWire.tellPrints(prints.prints(asked))))
                    .orElseThrow()
                    .parts();
        }

        @Override
        public List<HeldMark> marks(HeldSpan span, HeldBucket bucket, Optional<String> after) {
            MarksAsked asked = ReconcileWire.marksAsked(
                    ReconcileWire.askMarks(new MarksAsked(span.kind(), bucket, after.orElse(""))));
            return sql(() -> ReconcileWire.marks(
                            ReconcileWire.tellMarks(prints.marks(asked.kind(), asked.bucket(), asked.after()))))
                    .orElseThrow();
        }

        @Override
        public void doubt(Collection<String> ids) {
            sql(() -> prints.doubt(ReconcileWire.doubts(ReconcileWire.doubts(ids))));
        }

        private interface Work<T> {
            T run() throws SQLException;
        }

        private static <T> T sql(Work<T> work) {
            try {
                return work.run();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Sends again what was asked for, as it is now. */
    private void deliver() throws SQLException {
        List<OutRecord> records = new ArrayList<>();
        try (Connection connection = county.open()) {
            ReceivedReading reading =
                    new ReceivedReading(new OneConnection(connection).dataSource(), county.personal());
            List<Long> things = new ArrayList<>();
            List<Long> passes = new ArrayList<>();
            for (DeadLetter one : resent) {
                if (one.entityId() < 0) {
                    (one.kind() == RecordKind.PASS ? passes : things).add(-one.entityId());
                } else {
                    records.add(one.erased() ? tombstone(one) : own(one.entityId(), 2));
                }
            }
            reading.things(things).stream().map(Received::record).forEach(records::add);
            reading.passesOf(passes).stream().map(Received::record).forEach(records::add);
        }
        assertThat(records.size(), is(resent.size()));
        send(records);
        resent.clear();
    }

    private static OutRecord tombstone(DeadLetter one) {
        return new OutRecord(
                one.recordId(),
                one.kind(),
                one.community(),
                one.version(),
                one.at(),
                true,
                JsonObject.EMPTY_JSON_OBJECT);
    }

    @Test
    void findsAndMendsEveryDamageAmongTwentyThousandRecords() throws Exception {
        List<OutRecord> all = new ArrayList<>();
        LongStream.range(0, RESIDENTS).mapToObj(id -> Records.resident(id, 3)).forEach(all::add);
        LongStream.range(0, PASSES).mapToObj(Records::pass).forEach(all::add);
        both(all);
        receive(List.of(Records.gone(1, 9)));
        county.execute("UPDATE outbox SET position = id");
        long begun = System.nanoTime();
        assertThat("an erasure that was lost", compare(RecordKind.RESIDENT), is(new Counts(RESIDENTS - 1, 1, 1, 0, 0)));
        double seconds = (System.nanoTime() - begun) / 1e9;
        deliver();
        assertThat(compare(RecordKind.RESIDENT), is(new Counts(RESIDENTS - 1, 0, 0, 0, 0)));
        assertThat(compare(RecordKind.PASS), is(new Counts(PASSES, 0, 0, 0, 0)));
        assertThat("seconds to compare", seconds, is(lessThan(60.0)));

        city.execute("DELETE FROM received_record WHERE NOT erased ORDER BY record_id LIMIT 37");
        city.execute(
                "UPDATE received_record SET sent_hash = RANDOM_BYTES(32) WHERE NOT erased ORDER BY id DESC LIMIT 21");
        city.execute(
                "UPDATE received_record SET version = 8, sent_hash = RANDOM_BYTES(32) WHERE record_id LIKE '%:resident:77__'");
        city.execute("UPDATE received_record SET at = at - INTERVAL 3 HOUR WHERE record_id LIKE '%:resident:880_'");
        city.execute("DELETE FROM received_pass ORDER BY record_id LIMIT 40");
        assertThat(compare(RecordKind.RESIDENT), is(new Counts(RESIDENTS - 1, 168, 168, 0, 0)));
        assertThat(compare(RecordKind.PASS), is(new Counts(PASSES, 40, 40, 0, 0)));
        deliver();
        assertThat(compare(RecordKind.RESIDENT), is(new Counts(RESIDENTS - 1, 0, 0, 0, 0)));
        assertThat(compare(RecordKind.PASS), is(new Counts(PASSES, 0, 0, 0, 0)));
        assertThat(city.count("received_pass"), is((long) PASSES));
        assertThat(city.text("SELECT COUNT(*) FROM received_record WHERE NOT erased"), is("" + (RESIDENTS - 1)));
    }

    @Test
    void endsWhatIsNoLongerHereAndTellsWhatNeverWas() throws Exception {
        send(LongStream.rangeClosed(1, 14).mapToObj(id -> own(id, 2)).toList());
        send(List.of(Records.resident(500, 1), Records.pass(501)));
        assertThat(compare(RecordKind.HOUSE), is(new Counts(10, 4, 4, 0, 0)));
        assertThat(resent.stream().allMatch(DeadLetter::erased), is(true));
        deliver();
        assertThat(compare(RecordKind.HOUSE), is(new Counts(10, 0, 0, 0, 0)));
        assertThat(
                city.text("SELECT COUNT(*) FROM received_record WHERE kind = 'house' AND erased AND version = 3"),
                is("4"));
        receive(List.of(Records.resident(1, 1), Records.pass(1)));
        send(List.of(Records.resident(1, 1), Records.pass(1)));
        assertThat("of another platform", compare(RecordKind.RESIDENT), is(new Counts(1, 1, 0, 0, 1)));
        assertThat(compare(RecordKind.PASS), is(new Counts(1, 1, 0, 0, 1)));
        assertThat(resent.isEmpty(), is(true));
    }

    @Test
    void leavesAloneWhatTheTargetHasNotGotYet() throws Exception {
        both(List.of(Records.resident(1, 1), Records.pass(1)));
        receive(List.of(Records.resident(1, 2), Records.resident(2, 1), Records.pass(2)));
        position = 0;
        assertThat(compare(RecordKind.RESIDENT), is(new Counts(2, 0, 0, 0, 0)));
        assertThat(compare(RecordKind.PASS), is(new Counts(2, 0, 0, 0, 0)));
        county.execute("UPDATE outbox SET position = id");
        position = Long.MAX_VALUE;
        assertThat(compare(RecordKind.RESIDENT), is(new Counts(2, 2, 2, 0, 0)));
        assertThat(compare(RecordKind.PASS), is(new Counts(2, 1, 1, 0, 0)));
    }
}
