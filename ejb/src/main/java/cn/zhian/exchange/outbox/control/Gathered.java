package cn.zhian.exchange.outbox.control;

import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.RecordKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one transaction changed; several changes of one thing are one. */
public final class Gathered {
    private final Map<RecordKind, Set<Long>> changed = new TreeMap<>();
    private final Map<RecordKind, Map<Long, Tombstone>> erased = new TreeMap<>();
    private final Set<Changed> stretches = new LinkedHashSet<>();

    /** What is left of a thing that was erased. @param version above all that it had */
    record Tombstone(RecordKind kind, long communityId, long id, long version) {}

    void add(Changed one) {
        if (one.kind().appendOnly()) {
            stretches.add(one);
        } else if (!isErased(one.kind(), one.firstId())) {
            changed.computeIfAbsent(one.kind(), kind -> new TreeSet<>()).add(one.firstId());
        }
    }

    void add(Tombstone one) {
        changed.getOrDefault(one.kind(), new TreeSet<>()).remove(one.id());
        erased.computeIfAbsent(one.kind(), kind -> new TreeMap<>()).put(one.id(), one);
    }

    boolean isErased(RecordKind kind, long id) {
        return erased.getOrDefault(kind, Map.of()).containsKey(id);
    }

    /** What lives on, by kind, ids in their order. */
    Map<RecordKind, Set<Long>> changed() {
        return changed;
    }

    List<Tombstone> tombstones() {
        return erased.values().stream().flatMap(of -> of.values().stream()).toList();
    }

    List<Changed> stretches() {
        return new ArrayList<>(stretches);
    }
}
