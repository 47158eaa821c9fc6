package cn.zhian.access.distribution.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What waits for one controller in memory, and what is on its way. A few parcels are on their way at a time, so that
 * the adapter never waits for us and an urgent one never waits for many. Not for several threads.
 */
final class Lane {
    private static final int WINDOW = 8;
    private static final int URGENT_WINDOW = 64;
    private static final int LOW = 50;

    private final Deque<Parcel> urgent = new ArrayDeque<>();
    private final Map<Parcel.Key, Parcel> waiting = new LinkedHashMap<>();
    private final Map<Parcel.Key, Integer> onTheWay = new HashMap<>();
    private final Set<Parcel.Key> overtaken = new HashSet<>();
    private int underWay;
    private boolean more;
    private Optional<Channel> channel = Optional.empty();

    /** There may be more in the store. */
    void expectMore() {
        more = true;
    }

    /** Whether to ask the store; asking is noted, so that a wish that comes meanwhile is not missed. */
    boolean wantsMore() {
        return more && waiting.size() < LOW;
    }

    /** The store is being asked. */
    void asking() {
        more = false;
    }

    /** The way to the controller, empty while it is away. */
    void channel(Optional<Channel> found) {
        channel = found;
    }

    Optional<Channel> channel() {
        return channel;
    }

    /** Takes parcels over; a newer one of the same key replaces one that still waits. */
    void add(List<Parcel> parcels) {
        for (Parcel parcel : parcels) {
            if (parcel.urgent()) {
                waiting.remove(parcel.key());
                urgent.add(parcel);
            } else {
                waiting.put(parcel.key(), parcel);
            }
        }
    }

    /** The next parcel to send, noted as on its way. */
    Optional<Parcel> next() {
        if (channel.isEmpty()) {
            return Optional.empty();
        }
        Optional<Parcel> next = Optional.empty();
        if (!urgent.isEmpty() && underWay < URGENT_WINDOW) {
            next = Optional.of(urgent.remove());
        } else if (urgent.isEmpty() && !waiting.isEmpty() && underWay < WINDOW) {
            Parcel.Key first = waiting.keySet().iterator().next();
            next = Optional.of(waiting.remove(first));
        }
        next.ifPresent(this::sent);
        return next;
    }

    private void sent(Parcel parcel) {
        underWay++;
        int others = onTheWay.merge(parcel.key(), 1, Integer::sum);
        if (others > 1 && parcel.urgent()) {
            overtaken.add(parcel.key());
        }
    }

    /**
     * Notes the end of a parcel's way.
     *
     * @return whether a later, urgent one may have been executed before it, so that the wish must be sent once more
     */
    boolean arrived(Parcel parcel) {
        underWay--;
        onTheWay.computeIfPresent(parcel.key(), (key, count) -> count == 1 ? null : count - 1);
        if (!onTheWay.containsKey(parcel.key())) {
            return overtaken.remove(parcel.key());
        }
        return false;
    }

    /** Takes out all that still waits. */
    Collection<Parcel> empty() {
        List<Parcel> all = new ArrayList<>(urgent);
        all.addAll(waiting.values());
        urgent.clear();
        waiting.clear();
        return all;
    }

    /** Whether nothing waits and nothing is on its way. */
    boolean idle() {
        return underWay == 0 && waiting.isEmpty() && urgent.isEmpty() && !more;
    }
}
