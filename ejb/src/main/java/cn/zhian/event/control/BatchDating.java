package cn.zhian.event.control;

import cn.zhian.device.api.EventKey;
import cn.zhian.device.boundary.DevicePlace;
import cn.zhian.device.boundary.Undated;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * When the events of a batch happened: the same answer for every storing of an event, whatever the clocks said in
 * between.
 *
 * <p>A believable time counts, unless the event was given another when it was stored first (its clock was ahead, and the
 * platform's time has reached it since); an unbelievable one is replaced by the receive time of the first storing.
 */
public final class BatchDating {
    private final Map<EventKey, Instant> times = new HashMap<>();
    private final Set<Long> undated = new HashSet<>();

    private BatchDating() {}

    /**
     * Dates a batch.
     *
     * @param given looks up the times that were given to events of a device
     * @param give gives a time to an event, the device's own (to the millisecond) beside it
     */
    public static BatchDating of(
            List<Told> batch,
            BiFunction<DevicePlace, Collection<EventKey>, Map<EventKey, Instant>> given,
            BiFunction<Undated, Optional<Instant>, Instant> give) {
        BatchDating dating = new BatchDating();
        batch.stream()
                .filter(one -> one.isRecorded() && one.device().undated())
                .collect(Collectors.groupingBy(Told::device, Collectors.mapping(Told::key, Collectors.toList())))
                .forEach((device, keys) -> dating.times.putAll(given.apply(device, keys)));
        batch.stream().filter(Told::isRecorded).forEach(one -> dating.date(one, give));
        return dating;
    }

    private void date(Told one, BiFunction<Undated, Optional<Instant>, Instant> give) {
        if (times.containsKey(one.key())) {
            return;
        }
        Optional<Instant> own = one.event().deviceTime();
        Optional<Instant> believable = EventDating.believable(own, one.event().receivedAt());
        if (believable.isPresent()) {
            times.put(one.key(), believable.get());
        } else {
            undated.add(one.device().controllerId());
            Undated event = new Undated(
                    one.device().controllerId(),
                    one.key(),
                    EventDating.millis(one.event().receivedAt()));
            times.put(
                    one.key(),
                    give.apply(event, own.filter(EventDating::inRange).map(EventDating::millis)));
        }
    }

    /** When an event of a device's memory happened. */
    public Instant of(Told one) {
        return times.get(one.key());
    }

    /** Controllers with an event of no believable time in the batch. */
    public Set<Long> undatedControllers() {
        return Set.copyOf(undated);
    }
}
