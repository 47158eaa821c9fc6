package cn.zhian.uhppote.session;

import cn.zhian.uhppote.protocol.EventRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Pushed events that wait for those before them. */
final class HeldEvents {
    /** Events beyond these are fetched. */
    private static final int MOST = 256;

    private final Map<Long, EventRecord> events = new HashMap<>();

    /** @param ahead how far it lies ahead of the last event taken */
    void add(EventRecord event, long ahead) {
        if (ahead <= MOST && events.size() < MOST) {
            events.put(event.index(), event);
        }
    }

    Optional<EventRecord> at(long index) {
        return Optional.ofNullable(events.get(index));
    }

    void remove(long index) {
        events.remove(index);
    }

    void removeBeyond(long index) {
        events.keySet().removeIf(i -> Indexes.ahead(index, i) > 0);
    }

    void clear() {
        events.clear();
    }
}
