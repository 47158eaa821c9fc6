package cn.zhian.event.control;

import cn.zhian.device.api.DeviceEvent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Stores a batch in spite of a bad event in it: a batch that fails for its data is halved until the event is alone; that
 * one is rejected, everything else is stored. A failure that time heals is given back to the caller.
 */
public final class FaultIsolation {
    private static final int ATTEMPTS = 3;

    private final Consumer<List<DeviceEvent>> storing;
    private final BiConsumer<DeviceEvent, RuntimeException> rejecting;

    /**
     * @param storing stores a batch in one transaction
     * @param rejecting keeps an event that can't be stored, with the reason
     */
    public FaultIsolation(Consumer<List<DeviceEvent>> storing, BiConsumer<DeviceEvent, RuntimeException> rejecting) {
        this.storing = storing;
        this.rejecting = rejecting;
    }

    /** @throws RuntimeException if nothing of the batch may be forgotten by the queue */
    public void store(List<DeviceEvent> events) {
        try {
            attempt(events);
        } catch (RuntimeException e) {
            if (FailureKind.of(e) == FailureKind.TRANSIENT) {
                throw e;
            }
            divide(events, e);
        }
    }

    /** A deadlock's victim may try again at once; what lasts longer is for the queue. */
    private void attempt(List<DeviceEvent> events) {
        for (int attempt = 1; ; attempt++) {
            try {
                storing.accept(events);
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || FailureKind.of(e) == FailureKind.DATA) {
                    throw e;
                }
            }
        }
    }

    private void divide(List<DeviceEvent> events, RuntimeException failure) {
        if (events.size() == 1) {
            rejecting.accept(events.get(0), failure);
            return;
        }
        int half = events.size() / 2;
        store(events.subList(0, half));
        store(events.subList(half, events.size()));
    }
}
