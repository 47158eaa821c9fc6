package cn.zhian.event.control;

import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.api.Position;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.api.StateChanged;
import cn.zhian.device.boundary.DevicePlace;
import cn.zhian.device.boundary.Progress;
import cn.zhian.device.boundary.Progress.ClockOffset;
import cn.zhian.device.boundary.Progress.Link;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums up what a batch tells about each of its controllers. */
public final class BatchProgress {
    private static final Comparator<Position> FURTHER = Comparator.comparingInt(Position::epoch)
            .thenComparingLong(Position::index)
            .thenComparingLong(Position::digest);

    private BatchProgress() {}

    /** @param undated controllers with an event of no believable time */
    public static List<Progress> of(List<Told> batch, Set<Long> undated) {
        Map<DevicePlace, List<DeviceEvent>> byDevice = batch.stream()
                .collect(Collectors.groupingBy(
                        Told::device, LinkedHashMap::new, Collectors.mapping(Told::event, Collectors.toList())));
        return byDevice.entrySet().stream()
                .map(entry -> of(
                        entry.getKey(),
                        entry.getValue(),
                        undated.contains(entry.getKey().controllerId())))
                .toList();
    }

    private static Progress of(DevicePlace device, List<DeviceEvent> events, boolean undated) {
        Optional<Position> position = events.stream()
                .flatMap(event -> event.key().stream())
                .map(BatchProgress::position)
                .max(FURTHER);
        // A lost link is told by the platform; everything else means that the device was heard.
        Optional<Instant> lastSeen = events.stream()
                .filter(event -> !isLoss(event))
                .map(DeviceEvent::receivedAt)
                .max(Comparator.naturalOrder())
                .map(EventDating::millis);
        Optional<Link> link = latest(events, StateAspect.LINK)
                .map(event -> new Link(event.value() == 1, EventDating.millis(event.receivedAt())));
        Optional<ClockOffset> offset = latest(events, StateAspect.CLOCK_OFFSET)
                .map(event -> new ClockOffset(event.value(), EventDating.millis(event.receivedAt())));
        return new Progress(device, position, lastSeen, link, offset, undated);
    }

    private static Position position(EventKey key) {
        return new Position(key.epoch(), key.index(), key.digest());
    }

    private static boolean isLoss(DeviceEvent event) {
        return event instanceof StateChanged changed && changed.aspect() == StateAspect.LINK && changed.value() == 0;
    }

    private static Optional<StateChanged> latest(List<DeviceEvent> events, StateAspect aspect) {
        return states(events)
                .filter(event -> event.aspect() == aspect)
                .reduce((a, b) -> b.receivedAt().isBefore(a.receivedAt()) ? a : b);
    }

    private static Stream<StateChanged> states(List<DeviceEvent> events) {
        return events.stream().filter(StateChanged.class::isInstance).map(StateChanged.class::cast);
    }
}
