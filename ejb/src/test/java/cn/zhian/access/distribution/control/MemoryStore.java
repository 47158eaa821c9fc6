package cn.zhian.access.distribution.control;

import cn.zhian.device.api.StoredCredential;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Wishes in memory, with the states of the real table. */
final class MemoryStore implements ParcelStore {
    private static final Wish.Content ALWAYS =
            new Wish.Content(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(StoredCredential.ALWAYS));

    enum State {
        PENDING,
        SENDING,
        DONE,
        REFUSED
    }

    private static final class Entry {
        long version;
        boolean present;
        boolean urgent;
        State state;
    }

    private final Map<WishRow.Key, Entry> entries = new TreeMap<>();

    synchronized void want(long controller, long card, boolean present, boolean urgent) {
        Entry entry = entries.computeIfAbsent(new WishRow.Key(controller, card), key -> new Entry());
        entry.version++;
        entry.present = present;
        entry.urgent = urgent;
        entry.state = State.PENDING;
    }

    synchronized State state(long controller, long card) {
        return entries.get(new WishRow.Key(controller, card)).state;
    }

    synchronized boolean allDone() {
        return entries.values().stream().allMatch(entry -> entry.state == State.DONE);
    }

    synchronized void restart() {
        entries.values().stream()
                .filter(entry -> entry.state == State.SENDING)
                .forEach(entry -> entry.state = State.PENDING);
    }

    @Override
    public synchronized List<Parcel> take(long controllerId, int size) {
        return take(Set.of(controllerId), size, false);
    }

    @Override
    public synchronized List<Parcel> takeUrgent(Set<Long> controllerIds, int size) {
        return take(controllerIds, size, true);
    }

    private List<Parcel> take(Set<Long> controllers, int size, boolean urgentOnly) {
        List<Parcel> taken = new ArrayList<>();
        entries.entrySet().stream()
                .filter(entry -> controllers.contains(entry.getKey().controllerId()))
                .filter(entry -> entry.getValue().state == State.PENDING)
                .filter(entry -> entry.getValue().urgent || !urgentOnly)
                .sorted(Comparator.comparing(entry -> !entry.getValue().urgent))
                .limit(size)
                .forEach(entry -> {
                    entry.getValue().state = State.SENDING;
                    taken.add(new Parcel.Card(
                            entry.getKey().controllerId(),
                            entry.getKey().card(),
                            entry.getValue().version,
                            0,
                            entry.getValue().urgent,
                            entry.getValue().present ? Optional.of(ALWAYS) : Optional.empty(),
                            Optional.empty(),
                            0));
                });
        return taken;
    }

    @Override
    public synchronized void record(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            Entry entry = entry(outcome.parcel());
            boolean newest = entry.version == outcome.parcel().version();
            switch (outcome.verdict()) {
                case CONFIRMED -> {
                    if (newest) {
                        entry.state = State.DONE;
                    } else if (entry.state != State.SENDING) {
                        entry.state = State.PENDING;
                    }
                }
                case REFUSED, IMPOSSIBLE -> entry.state = newest ? State.REFUSED : State.PENDING;
                case AWAY, LATER -> entry.state = State.PENDING;
            }
        }
    }

    @Override
    public synchronized void putBack(Collection<Parcel> parcels) {
        parcels.forEach(parcel -> entry(parcel).state = State.PENDING);
    }

    private Entry entry(Parcel parcel) {
        return entries.get(
                new WishRow.Key(parcel.key().controllerId(), parcel.key().number()));
    }
}
