package cn.zhian.event.boundary;

import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.boundary.DevicePlaces;
import cn.zhian.event.control.EventCodec;
import cn.zhian.event.control.GroupCommit;
import cn.zhian.event.control.SparseLog;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;

/**
 * Puts bursts into the durable queue; when that has returned, the burst is on the broker's disk and the device may forget
 * it. Bursts that wait at the same time share a message and so a disk write. A message is encrypted, since a journal is a
 * copy of personal data too.
 */
@ApplicationScoped
@Internal("Adapters call it through their message-driven beans")
public class EventInlet {
    private static final SparseLog STRANGERS = new SparseLog(EventInlet.class, Level.WARNING);

    @Resource(lookup = EventQueue.FACTORY)
    ConnectionFactory factory;

    @Resource(lookup = EventQueue.QUEUE)
    Queue queue;

    @Inject
    DevicePlaces places;

    @Inject
    Clock clock;

    private final GroupCommit<DeviceEvent> messages = new GroupCommit<>(this::send, EventCodec.LARGEST_BURST);

    /**
     * Takes a burst. Events of devices that are not registered are left out, counted and logged now and then.
     *
     * @param events at most 1,000
     * @throws RuntimeException if the broker did not confirm it; nothing of it may be forgotten then
     */
    public void take(List<DeviceEvent> events) {
        List<DeviceEvent> known = events.stream()
                .filter(event -> places.of(event.device()).isPresent())
                .toList();
        if (known.size() < events.size()) {
            STRANGERS.count(
                    clock.instant(),
                    events.size() - known.size(),
                    "EVENT-101 events of unregistered devices left out count={0}");
        }
        if (!known.isEmpty()) {
            messages.store(known);
        }
    }

    private void send(List<DeviceEvent> events) {
        byte[] body = PersonalData.configured().encrypt(EventCodec.encode(events));
        try (JMSContext context = factory.createContext()) {
            context.createProducer().send(queue, body);
        }
    }
}
