package cn.zhian.exchange.reconcile.control;

import cn.zhian.exchange.delivery.control.DeadLetter;
import cn.zhian.exchange.delivery.control.TargetPlan;
import cn.zhian.exchange.delivery.entity.HeldBucket;
import cn.zhian.exchange.delivery.entity.HeldMark;
import cn.zhian.exchange.delivery.entity.HeldPrint;
import cn.zhian.exchange.delivery.entity.HeldRecords;
import cn.zhian.exchange.delivery.entity.HeldSpan;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.reconcile.control.OwnRecords.Own;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordSource.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares a kind of some communities with what a target holds. Only parts with different fingerprints are looked at more
 * closely, some at a time, so that memory is bounded whatever there is; what is wrong is sent again by the deliveries.
 */
public final class Reconciler {
    private static final int CLOSELY = 20_000;
    private static final int DOUBTS = 1_000;

    private final TargetPlan plan;
    private final OwnRecords own;
    private final HeldRecords held;

    /** Between this platform and a target. */
    public Reconciler(TargetPlan plan, OwnRecords own, HeldRecords held) {
        this.plan = plan;
        this.own = own;
        this.held = held;
    }

    /** Compares. @return by community @throws PushFailed where the target does not answer */
    public Map<String, Counts> compare(HeldSpan span) throws PushFailed {
        Map<HeldBucket, HeldPrint> theirs = held.prints(span);
        Map<HeldBucket, HeldPrint> ours = ours(span);
        Map<String, Counts> counts = new TreeMap<>();
        ours.forEach((bucket, print) -> add(counts, bucket.community(), new Counts(print.count(), 0, 0, 0, 0)));
        SortedSet<HeldBucket> part = new TreeSet<>();
        long size = 0;
        SortedSet<HeldBucket> differing = Comparison.differing(ours, theirs);
        for (HeldBucket bucket : differing) {
            part.add(bucket);
            size += count(ours, bucket) + count(theirs, bucket);
            if (size >= CLOSELY) {
                closely(span, part, differing, counts);
                part.clear();
                size = 0;
            }
        }
        closely(span, part, differing, counts);
        return counts;
    }

    private static long count(Map<HeldBucket, HeldPrint> prints, HeldBucket bucket) {
        return prints.getOrDefault(bucket, HeldPrint.NONE).count();
    }

    private static void add(Map<String, Counts> counts, String community, Counts more) {
        counts.merge(community, more, Counts::plus);
    }

    private Map<HeldBucket, HeldPrint> ours(HeldSpan span) {
        Map<HeldBucket, HeldPrint> prints = new HashMap<>();
        for (String community : span.communities()) {
            own.each(
                    plan,
                    span.kind(),
                    community,
                    time(span),
                    one -> prints.merge(
                            bucket(community, one),
                            HeldPrint.NONE.plus(one.mark().hash()),
                            Reconciler::mixed));
        }
        return prints;
    }

    private static HeldPrint mixed(HeldPrint one, HeldPrint other) {
        return new HeldPrint(one.count() + other.count(), one.mix() ^ other.mix());
    }

    private static HeldBucket bucket(String community, Own one) {
        return Fingerprints.bucket(community, one.at(), one.mark().id());
    }

    private static Span time(HeldSpan span) {
        return new Span(
                Instant.ofEpochSecond(span.from() * Fingerprints.HOUR),
                Instant.ofEpochSecond(span.to() * Fingerprints.HOUR));
    }

    /** The target is asked first and this platform read afterwards: what came between is still on its way. */
    private void closely(HeldSpan span, Set<HeldBucket> parts, Set<HeldBucket> differing, Map<String, Counts> counts)
            throws PushFailed {
        Map<String, Map<HeldBucket, List<HeldMark>>> theirs = new TreeMap<>();
        long position = own.position(plan.id());
        for (HeldBucket bucket : parts) {
            theirs.computeIfAbsent(bucket.community(), code -> new TreeMap<>()).put(bucket, marks(span, bucket));
        }
        for (Map.Entry<String, Map<HeldBucket, List<HeldMark>>> community : theirs.entrySet()) {
            Map<HeldBucket, Map<String, Own>> ours = ours(span, community.getKey(), parts);
            Differences found = new Differences(span.kind(), community.getKey());
            community.getValue().forEach((bucket, marks) -> found.add(ours.getOrDefault(bucket, Map.of()), marks));
            add(counts, community.getKey(), settle(found, differing, position));
        }
    }

    private Map<HeldBucket, Map<String, Own>> ours(HeldSpan span, String community, Set<HeldBucket> parts) {
        Map<HeldBucket, Map<String, Own>> ours = new HashMap<>();
        own.each(plan, span.kind(), community, time(span), one -> {
            HeldBucket bucket = bucket(community, one);
            if (parts.contains(bucket)) {
                ours.computeIfAbsent(bucket, some -> new HashMap<>())
                        .put(one.mark().id(), one);
            }
        });
        return ours;
    }

    private List<HeldMark> marks(HeldSpan span, HeldBucket bucket) throws PushFailed {
        List<HeldMark> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        List<HeldMark> page;
        do {
            page = held.marks(span, bucket, after);
            all.addAll(page);
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).id());
        } while (page.size() == ReceivedPrints.MARKS);
        return all;
    }

    private Counts settle(Differences found, Set<HeldBucket> differing, long position) throws PushFailed {
        found.tell(
                own.fate(plan, found.kind(), found.community(), found.extra()),
                one -> differing.contains(Fingerprints.bucket(one.community(), one.at(), one.recordId())));
        List<DeadLetter> again = new ArrayList<>(found.again());
        int refused = waiting(again, found.kind(), position);
        send(found.kind(), again);
        return new Counts(0, again.size() + refused + found.told(), again.size(), refused, found.told());
    }

    /** Takes away what is on its way by itself, and what was refused. @return how many were refused */
    private int waiting(List<DeadLetter> again, RecordKind kind, long position) {
        Set<Long> coming =
                own.underWay(kind, again.stream().map(DeadLetter::entityId).toList(), position);
        again.removeIf(one -> coming.contains(one.entityId()));
        Set<String> refused = own.refused(
                plan.id(),
                again.stream()
                        .map(one -> new HeldMark(one.recordId(), one.version(), 0))
                        .toList());
        again.removeIf(one -> refused.contains(one.recordId()));
        return refused.size();
    }

    // Doubted first: else the target would take what it has for the same, and keep it.
    private void send(RecordKind kind, Collection<DeadLetter> again) throws PushFailed {
        List<DeadLetter> all = List.copyOf(again);
        for (int from = 0; from < all.size(); from += DOUBTS) {
            List<DeadLetter> part = all.subList(from, Math.min(all.size(), from + DOUBTS));
            if (!kind.appendOnly()) {
                held.doubt(part.stream().map(DeadLetter::recordId).toList());
            }
            own.resend(plan.id(), part);
        }
    }
}
