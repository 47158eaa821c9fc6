package cn.zhian.simulators.uhppote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The controller's event memory: indexed from 1, a ring of limited capacity, and beside it the record
 * of everything that ever happened, which no wipe touches, for comparison by tests.
 */
final class EventMemory {

    private final long serial;
    private final int capacity;
    private final List<EventRecord> everything = new ArrayList<>();
    private int epoch = 1;
    private int epochStart;

    /** @param capacity how many events can be read back, at least 1 */
    EventMemory(long serial, int capacity) {
        this.serial = serial;
        this.capacity = capacity;
    }

    /** Stores an event under the next index. @param time yyyyMMddHHmmss */
    synchronized EventRecord add(Happening what, long time) {
        Reason reason = what.reason();
        EventRecord event = new EventRecord(
                serial,
                epoch,
                newestIndex() + 1,
                reason.type(),
                reason.granted(),
                what.door(),
                what.direction(),
                what.card(),
                time,
                reason.code());
        everything.add(event);
        return event;
    }

    /** Index of the newest event, 0 when there is none. */
    synchronized long newestIndex() {
        return everything.size() - epochStart;
    }

    /** Index of the oldest event that can still be read, 0 when there is none. */
    synchronized long oldestIndex() {
        long newest = newestIndex();
        return newest == 0 ? 0 : Math.max(1, newest - capacity + 1);
    }

    /** The event at an index of the present epoch, if it exists and is not overwritten. */
    synchronized Optional<EventRecord> at(long index) {
        if (index < 1 || index > newestIndex() || overwritten(index)) {
            return Optional.empty();
        }
        return Optional.of(everything.get((int) (epochStart + index - 1)));
    }

    synchronized Optional<EventRecord> newest() {
        return at(newestIndex());
    }

    /** Whether the ring has passed over this index. */
    synchronized boolean overwritten(long index) {
        return index >= 1 && index < oldestIndex();
    }

    /** Forgets all events; the next one has index 1 of the next epoch. */
    synchronized void wipe() {
        epoch++;
        epochStart = everything.size();
    }

    synchronized int epoch() {
        return epoch;
    }

    /** How many events there ever were. */
    synchronized int total() {
        return everything.size();
    }

    /** Part of everything that ever happened, in order; shorter at the end. */
    synchronized List<EventRecord> history(int from, int limit) {
        int start = Math.min(from, everything.size());
        int end = (int) Math.min((long) start + limit, everything.size());
        return List.copyOf(everything.subList(start, end));
    }
}
