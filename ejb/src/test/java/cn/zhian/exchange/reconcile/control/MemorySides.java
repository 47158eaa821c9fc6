package cn.zhian.exchange.reconcile.control;

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
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordSource.Span;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Both sides in memory; what is sent again arrives when a test says so, and is taken as a real receiver takes it. */
final class MemorySides implements OwnRecords, HeldRecords {
    static final TargetPlan PLAN = new TargetPlan(
            1,
            "tier",
            new TargetAccess(5, "https://above.example", JsonObject.EMPTY_JSON_OBJECT),
            Selection.ALL,
            Tailoring.NONE,
            Hours.ALWAYS,
            new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2099, 12, 31)),
            new TargetPlan.Pace(0, 200, 4),
            false);
    private static final String OWN = "abcdefgh234567ab:resident:";

    final Map<String, DeadLetter> resent = new TreeMap<>();
    final Set<Long> coming = new HashSet<>();
    private final Map<String, Kept> ours = new TreeMap<>();
    private final TreeMap<String, Kept> theirs = new TreeMap<>();

    private record Kept(long number, String community, Instant at, long version, long hash) {
        HeldMark mark() {
            return new HeldMark(id(number), version, hash);
        }
    }

    static String id(long number) {
        return OWN + number;
    }

    private static Kept kept(long number, String community) {
        Instant at = Instant.parse("2026-11-21T00:00:00Z").plusSeconds(number % 5 * 1_800);
        return new Kept(number, community, at, 3, Fingerprints.of("hash of " + number));
    }

    int size() {
        return ours.size();
    }

    void both(int number, String community) {
        ours(number, community);
        theirs(number, community);
    }

    void ours(int number, String community) {
        ours.put(id(number), kept(number, community));
    }

    void theirs(int number, String community) {
        theirs.put(id(number), kept(number, community));
    }

    void lose(int number) {
        theirs.remove(id(number));
    }

    /** Another content, another version, or another time. */
    void damage(int number) {
        Kept was = theirs.get(id(number));
        long other = Fingerprints.of("another hash of " + number);
        Kept now = switch (number % 3) {
            case 0 -> new Kept(number, was.community(), was.at(), was.version(), other);
            case 1 -> new Kept(number, was.community(), was.at(), was.version() + 4, other);
            default -> new Kept(number, was.community(), was.at().plusSeconds(90_000), was.version() - 1, other);
        };
        theirs.put(id(number), now);
    }

    /** Only a newer version replaces another, tombstones too. */
    void deliver() {
        resent.forEach((id, letter) -> {
            long has = Optional.ofNullable(theirs.get(id)).map(Kept::version).orElse(-1L);
            Kept now = ours.get(id);
            long version = letter.erased() ? letter.version() : now.version();
            if (version > has) {
                if (letter.erased()) {
                    theirs.remove(id);
                } else {
                    theirs.put(id, now);
                }
            }
        });
        resent.clear();
    }

    @Override
    public List<String> communities(TargetPlan plan) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void each(TargetPlan plan, RecordKind kind, String community, Span span, Consumer<Own> taker) {
        ours.values().stream()
                .filter(one -> one.community().equals(community) && span.holds(one.at()))
                .forEach(one -> taker.accept(new Own(one.mark(), one.number(), one.at())));
    }

    @Override
    public List<DeadLetter> fate(TargetPlan plan, RecordKind kind, String community, Collection<HeldMark> marks) {
        return marks.stream()
                .map(mark -> Optional.ofNullable(ours.get(mark.id()))
                        .map(one -> letter(mark.id(), one.number(), community, one.version(), false))
                        .orElseGet(() -> letter(
                                mark.id(),
                                Long.parseLong(mark.id().substring(OWN.length())),
                                community,
                                mark.version() + 1,
                                true)))
                .toList();
    }

    private static DeadLetter letter(String id, long number, String community, long version, boolean erased) {
        return new DeadLetter(
                id, RecordKind.RESIDENT, number, community, version, Instant.EPOCH, erased, Optional.empty());
    }

    @Override
    public long position(long targetId) {
        return 0;
    }

    @Override
    public Set<Long> underWay(RecordKind kind, Collection<Long> entityIds, long position) {
        return entityIds.stream().filter(coming::contains).collect(Collectors.toSet());
    }

    @Override
    public Set<String> refused(long targetId, Collection<HeldMark> marks) {
        return Set.of();
    }

    @Override
    public void resend(long targetId, List<DeadLetter> records) {
        records.forEach(one -> resent.put(one.recordId(), one));
    }

    private static HeldBucket bucket(Kept one) {
        return Fingerprints.bucket(one.community(), one.at(), id(one.number()));
    }

    @Override
    public Map<HeldBucket, HeldPrint> prints(HeldSpan span) {
        Map<HeldBucket, HeldPrint> prints = new HashMap<>();
        theirs.values()
                .forEach(one -> prints.put(
                        bucket(one),
                        prints.getOrDefault(bucket(one), HeldPrint.NONE).plus(one.hash())));
        return prints;
    }

    @Override
    public List<HeldMark> marks(HeldSpan span, HeldBucket bucket, Optional<String> after) {
        return theirs.tailMap(after.orElse(""), false).values().stream()
                .filter(one -> bucket(one).equals(bucket))
                .map(Kept::mark)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public void doubt(Collection<String> ids) {
        ids.forEach(id -> theirs.computeIfPresent(
                id, (same, one) -> new Kept(one.number(), one.community(), one.at(), 0, one.hash())));
    }
}
