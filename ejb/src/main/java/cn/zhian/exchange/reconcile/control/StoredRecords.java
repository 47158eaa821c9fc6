package cn.zhian.exchange.reconcile.control;

import cn.zhian.exchange.delivery.control.DeadLetter;
import cn.zhian.exchange.delivery.control.ResendTable;
import cn.zhian.exchange.delivery.control.TargetPlan;
import cn.zhian.exchange.delivery.entity.HeldMark;
import cn.zhian.exchange.outbox.boundary.Below;
import cn.zhian.exchange.outbox.control.Received;
import cn.zhian.exchange.outbox.control.ReceivedReading;
import cn.zhian.exchange.outbox.control.ReceivedReading.PassMark;
import cn.zhian.exchange.outbox.control.Sources;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordIds;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordMark;
import cn.zhian.exchange.record.RecordSource;
import cn.zhian.exchange.record.RecordSource.Span;
import cn.zhian.platform.PersonalData;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** What this platform has: its own, and what platforms below sent. Read page by page, outside of transactions. */
public class StoredRecords implements OwnRecords {
    private static final int THINGS = RecordSource.MOST;
    private static final int PASSES = 5_000;
    // Digits that fit into a number; no thing here has more.
    private static final int LONGEST = 18;

    private final DataSource source;
    private final ReceivedReading received;
    private final Sources sources;
    private final RecordIds ids;
    private final Clock clock;
    private final Map<String, Long> communities;

    /**
     * Of a database.
     *
     * @param communities of this platform: ids by code
     */
    public StoredRecords(
            DataSource source,
            PersonalData personal,
            Sources sources,
            RecordIds ids,
            Clock clock,
            Map<String, Long> communities) {
        this.source = source;
        received = new ReceivedReading(source, personal);
        this.sources = sources;
        this.ids = ids;
        this.clock = clock;
        this.communities = Map.copyOf(communities);
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private static <T> T sql(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new IllegalStateException("Records can't be compared", e);
        }
    }

    @Override
    public List<String> communities(TargetPlan plan) {
        Set<String> codes = new TreeSet<>();
        communities.forEach((code, id) -> {
            if (plan.selection().holds(id)) {
                codes.add(code);
            }
        });
        sql(received::communities).stream()
                .filter(code -> plan.selection().holds(Below.id(code)))
                .forEach(codes::add);
        return List.copyOf(codes);
    }

    @Override
    public void each(TargetPlan plan, RecordKind kind, String community, Span span, Consumer<Own> taker) {
        Optional<Long> id = Optional.ofNullable(communities.get(community)).filter(plan.selection()::holds);
        boolean below = plan.selection().holds(Below.id(community));
        if (kind.appendOnly()) {
            id.ifPresent(own -> ownPasses(kind, own, span, taker));
            if (below) {
                receivedPasses(community, span, taker);
            }
        } else {
            id.ifPresent(own -> ownThings(plan, kind, community, own, span, taker));
            if (below) {
                receivedThings(plan, kind, community, span, taker);
            }
        }
    }

    private void ownThings(TargetPlan plan, RecordKind kind, String code, long id, Span span, Consumer<Own> taker) {
        long after = 0;
        List<RecordBody> page;
        do {
            page = sources.of(kind).page(id, after, THINGS);
            for (RecordBody one : page) {
                after = Math.max(after, one.entityId());
                if (span.holds(one.at())) {
                    taker.accept(own(plan, one.entityId(), record(kind, code, one)));
                }
            }
        } while (page.size() == THINGS);
    }

    private OutRecord record(RecordKind kind, String code, RecordBody one) {
        return new OutRecord(ids.of(kind, one.entityId()), kind, code, one.version(), one.at(), false, one.body());
    }

    private static Own own(TargetPlan plan, long entityId, OutRecord record) {
        return new Own(Fingerprints.thing(plan.tailoring().of(record)), entityId, record.at());
    }

    private void receivedThings(TargetPlan plan, RecordKind kind, String code, Span span, Consumer<Own> taker) {
        long after = 0;
        List<Received> page;
        do {
            long from = after;
            page = sql(() -> received.living(kind, code, span, from, THINGS));
            for (Received one : page) {
                after = one.id();
                taker.accept(own(plan, -one.id(), one.record()));
            }
        } while (page.size() == THINGS);
    }

    private void ownPasses(RecordKind kind, long id, Span span, Consumer<Own> taker) {
        long after = 0;
        List<RecordMark> page;
        do {
            page = sources.of(kind).marks(id, span, after, PASSES);
            for (RecordMark one : page) {
                after = one.entityId();
                taker.accept(new Own(Fingerprints.pass(ids.of(kind, one.entityId())), one.entityId(), one.at()));
            }
        } while (page.size() == PASSES);
    }

    private void receivedPasses(String code, Span span, Consumer<Own> taker) {
        long after = 0;
        List<PassMark> page;
        do {
            long from = after;
            page = sql(() -> received.passMarks(code, span, from, PASSES));
            for (PassMark one : page) {
                after = one.id();
                taker.accept(new Own(Fingerprints.pass(one.recordId()), -one.id(), one.at()));
            }
        } while (page.size() == PASSES);
    }

    @Override
    public List<DeadLetter> fate(TargetPlan plan, RecordKind kind, String community, Collection<HeldMark> theirs) {
        if (kind.appendOnly()) {
            return List.of();
        }
        String prefix = prefix(kind);
        List<HeldMark> own =
                theirs.stream().filter(one -> one.id().startsWith(prefix)).toList();
        List<String> others = theirs.stream()
                .map(HeldMark::id)
                .filter(id -> !id.startsWith(prefix))
                .toList();
        List<DeadLetter> fate = new ArrayList<>(own(plan, kind, community, own));
        sql(() -> received.named(others)).stream()
                .filter(one -> one.record().kind() == kind
                        && plan.selection().holds(Below.id(one.record().community())))
                .map(one -> letter(-one.id(), one.record()))
                .forEach(fate::add);
        return fate;
    }

    private String prefix(RecordKind kind) {
        String one = ids.of(kind, 0);
        return one.substring(0, one.length() - 1);
    }

    /** Of what is gone here the target gets a tombstone that is newer than what it has. */
    private List<DeadLetter> own(TargetPlan plan, RecordKind kind, String community, List<HeldMark> theirs) {
        int digits = prefix(kind).length();
        Map<Long, HeldMark> byNumber = new HashMap<>();
        theirs.stream()
                .filter(one -> one.id().length() - digits <= LONGEST)
                .forEach(one -> byNumber.put(Long.valueOf(one.id().substring(digits)), one));
        Map<Long, String> codes = new HashMap<>();
        communities.forEach((code, id) -> codes.put(id, code));
        List<DeadLetter> fate = new ArrayList<>();
        for (RecordBody body : sources.read(kind, byNumber.keySet())) {
            byNumber.remove(body.entityId());
            if (plan.selection().holds(body.communityId()) && codes.containsKey(body.communityId())) {
                fate.add(letter(body.entityId(), record(kind, codes.get(body.communityId()), body)));
            }
        }
        byNumber.forEach((number, mark) -> fate.add(new DeadLetter(
                mark.id(), kind, number, community, mark.version() + 1, clock.instant(), true, Optional.empty())));
        return fate;
    }

    private static DeadLetter letter(long entityId, OutRecord record) {
        return new DeadLetter(
                record.id(),
                record.kind(),
                entityId,
                record.community(),
                record.version(),
                record.at(),
                record.erased(),
                Optional.empty());
    }

    @Override
    public long position(long targetId) {
        return sql(() -> new WayTable(source).position(targetId));
    }

    @Override
    public Set<Long> underWay(RecordKind kind, Collection<Long> entityIds, long position) {
        return sql(() -> new WayTable(source).underWay(kind, entityIds, position));
    }

    @Override
    public Set<String> refused(long targetId, Collection<HeldMark> ours) {
        return sql(() -> new WayTable(source).refused(targetId, ours));
    }

    @Override
    public void resend(long targetId, List<DeadLetter> records) {
        new ResendTable(source).add(targetId, records);
    }
}
