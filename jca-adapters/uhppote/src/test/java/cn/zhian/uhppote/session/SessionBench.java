package cn.zhian.uhppote.session;

import cn.zhian.adapter.support.Delivery;
import cn.zhian.adapter.support.DeliveryLanes;
import cn.zhian.adapter.testkit.Await;
import cn.zhian.adapter.testkit.RecordingEndpointFactory;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.api.Position;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.api.StateChanged;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The session layer with an endpoint that records, for tests. */
final class SessionBench implements AutoCloseable {
    /** Short times, so that tests of time-outs are quick. */
    static final Timing QUICK = new Timing(
            Duration.ofMillis(150),
            2,
            Duration.ofMillis(200),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(20),
            Duration.ofMillis(20));

    final RecordingEndpointFactory endpoints = new RecordingEndpointFactory();
    final Delivery delivery = new Delivery(endpoints, Optional.empty());
    final ExecutorService threads = Executors.newCachedThreadPool();
    final DeliveryLanes lanes = new DeliveryLanes(2, threads);
    final ControllerNetwork network;

    SessionBench() throws IOException {
        this(SessionConfig.standard("127.0.0.1", 0).withTiming(QUICK));
    }

    SessionBench(SessionConfig config) throws IOException {
        network = new ControllerNetwork(config, Clock.systemUTC(), threads, lanes::offer);
        lanes.activate(delivery);
    }

    void enrol(FakeController controller) {
        enrol(controller, Position.START);
    }

    void enrol(FakeController controller, Position position) {
        network.enrol(controller.enrolment(position));
        Await.until("controller is set up", () -> controller.asked(0xA0) > 0);
    }

    /** Events of the controllers' memories that are durable, in order. */
    List<EventKey> keys(DeviceAddress device) {
        return endpoints.durable().stream()
                .filter(e -> e.device().equals(device))
                .filter(e -> !(e instanceof StateChanged s) || s.aspect() != StateAspect.EVENTS_LOST)
                .flatMap(e -> e.key().stream())
                .toList();
    }

    List<Long> indexes(FakeController controller) {
        return keys(controller.address()).stream().map(EventKey::index).toList();
    }

    List<Integer> epochs(FakeController controller) {
        return keys(controller.address()).stream()
                .map(EventKey::epoch)
                .distinct()
                .toList();
    }

    void awaitEvents(FakeController controller, int count) {
        Await.until(
                count + " events of " + controller.address(),
                () -> keys(controller.address()).size() >= count);
    }

    /** Values of one state, as they were told. */
    List<Long> told(FakeController controller, StateAspect aspect) {
        return endpoints.durable().stream()
                .filter(e -> e.device().equals(controller.address()))
                .filter(StateChanged.class::isInstance)
                .map(StateChanged.class::cast)
                .filter(s -> s.aspect() == aspect)
                .map(StateChanged::value)
                .toList();
    }

    DeviceEvent first(FakeController controller) {
        return endpoints.durable().stream()
                .filter(e -> e.device().equals(controller.address()))
                .filter(e -> e.key().isPresent())
                .findFirst()
                .orElseThrow();
    }

    Position position(FakeController controller) {
        return network.position(controller.address())
                .toCompletableFuture()
                .join()
                .orElseThrow();
    }

    @Override
    public void close() {
        network.close();
        lanes.close();
        boolean ended = ended();
        threads.shutdownNow();
        if (!ended) {
            throw new AssertionError("threads still run");
        }
    }

    private boolean ended() {
        try {
            return network.awaitEnd(Duration.ofSeconds(5)) && lanes.awaitEnd(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
