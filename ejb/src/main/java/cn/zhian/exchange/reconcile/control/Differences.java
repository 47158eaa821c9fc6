package cn.zhian.exchange.reconcile.control;

import cn.zhian.exchange.delivery.control.DeadLetter;
import cn.zhian.exchange.delivery.entity.HeldMark;
import cn.zhian.exchange.reconcile.control.OwnRecords.Own;
import cn.zhian.exchange.record.RecordKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What differs of a kind and community, gathered part by part; a record that lies in two parts counts once. */
final class Differences {
    private final RecordKind kind;
    private final String community;
    private final Map<String, DeadLetter> again = new LinkedHashMap<>();
    private final Map<String, HeldMark> extra = new LinkedHashMap<>();

    Differences(RecordKind kind, String community) {
        this.kind = kind;
        this.community = community;
    }

    RecordKind kind() {
        return kind;
    }

    String community() {
        return community;
    }

    /** A part. @param ours by id */
    void add(Map<String, Own> ours, List<HeldMark> theirs) {
        Map<String, HeldMark> marks = new HashMap<>();
        ours.forEach((id, one) -> marks.put(id, one.mark()));
        Comparison.Found found = Comparison.found(marks, theirs);
        found.wrong().forEach(id -> again.put(id, letter(ours.get(id))));
        found.extra().forEach(one -> extra.put(one.id(), one));
    }

    private DeadLetter letter(Own one) {
        HeldMark mark = one.mark();
        return new DeadLetter(
                mark.id(), kind, one.entityId(), community, mark.version(), one.at(), false, Optional.empty());
    }

    /** What only the target has in these parts. */
    List<HeldMark> extra() {
        return new ArrayList<>(extra.values());
    }

    /**
     * What became of those here.
     *
     * @param elsewhere whether a record that is here is found missing in a part of its own, where it counts
     */
    void tell(Collection<DeadLetter> fate, Predicate<DeadLetter> elsewhere) {
        fate.forEach(one -> {
            if (one.erased() || !elsewhere.test(one)) {
                again.putIfAbsent(one.recordId(), one);
            }
            extra.remove(one.recordId());
        });
        extra.keySet().removeAll(again.keySet());
    }

    /** What is to be sent again. */
    Collection<DeadLetter> again() {
        return again.values();
    }

    /** How many the target has that were never known here. */
    int told() {
        return extra.size();
    }
}
