package cn.zhian.uhppote.session;

import cn.zhian.adapter.support.Burst;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one controller told and the platform has not stored yet: bounded, in order. Gathers what comes in one turn of
 * the loop into one burst. Only on the loop's thread.
 */
final class Outbox {
    /** Small enough that no controller fills a whole call of the listener. */
    private static final int LARGEST_BURST = 250;

    private final Loop loop;
    private final DeviceAddress device;
    private final int limit;
    private final Consumer<Burst> delivery;
    private final Runnable roomAgain;
    private List<DeviceEvent> gathered = new ArrayList<>();
    private int waiting;
    private Position position;

    Outbox(
            Loop loop,
            DeviceAddress device,
            int limit,
            Position position,
            Consumer<Burst> delivery,
            Runnable roomAgain) {
        this.loop = loop;
        this.device = device;
        this.limit = limit;
        this.position = position;
        this.delivery = delivery;
        this.roomAgain = roomAgain;
    }

    boolean hasRoom() {
        return waiting < limit;
    }

    /** Queues an event; whoever asks for room first keeps the bound. */
    void add(DeviceEvent event) {
        waiting++;
        gathered.add(event);
        if (gathered.size() == 1) {
            loop.atEnd(this::flush);
        } else if (gathered.size() >= LARGEST_BURST) {
            flush();
        }
    }

    /** How far the platform has stored what the controller told. */
    Position position() {
        return position;
    }

    /** Events that are not stored yet. */
    int waiting() {
        return waiting;
    }

    private void flush() {
        if (gathered.isEmpty()) {
            return;
        }
        List<DeviceEvent> events = gathered;
        gathered = new ArrayList<>();
        delivery.accept(new Burst(device, events, () -> loop.execute(() -> stored(events))));
    }

    private void stored(List<DeviceEvent> events) {
        boolean full = !hasRoom();
        waiting -= events.size();
        events.stream()
                .map(DeviceEvent::key)
                .flatMap(Optional::stream)
                .reduce((first, second) -> second)
                .ifPresent(k -> position = new Position(k.epoch(), k.index(), k.digest()));
        if (full) {
            roomAgain.run();
        }
    }
}
