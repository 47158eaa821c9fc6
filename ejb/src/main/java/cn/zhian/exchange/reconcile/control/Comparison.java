package cn.zhian.exchange.reconcile.control;

import cn.zhian.exchange.delivery.entity.HeldBucket;
import cn.zhian.exchange.delivery.entity.HeldMark;
import cn.zhian.exchange.delivery.entity.HeldPrint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what is not the same on both sides. */
public final class Comparison {
    private Comparison() {}

    /** Parts whose fingerprints differ, also those that only one side has. */
    public static SortedSet<HeldBucket> differing(Map<HeldBucket, HeldPrint> ours, Map<HeldBucket, HeldPrint> theirs) {
        SortedSet<HeldBucket> all = new TreeSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        all.removeIf(bucket ->
                ours.getOrDefault(bucket, HeldPrint.NONE).equals(theirs.getOrDefault(bucket, HeldPrint.NONE)));
        return all;
    }

    /**
     * What differs between two sets of records.
     *
     * @param wrong ids of ours that they lack, or have in another version or with another content
     * @param extra of theirs that we lack
     */
    public record Found(List<String> wrong, List<HeldMark> extra) {}

    /** Compares. @param ours by id */
    public static Found found(Map<String, HeldMark> ours, Collection<HeldMark> theirs) {
        List<HeldMark> extra = new ArrayList<>();
        SortedSet<String> wrong = new TreeSet<>(ours.keySet());
        for (HeldMark one : theirs) {
            HeldMark own = ours.get(one.id());
            if (own == null) {
                extra.add(one);
            } else if (own.equals(one)) {
                wrong.remove(one.id());
            }
        }
        return new Found(List.copyOf(wrong), extra);
    }
}
