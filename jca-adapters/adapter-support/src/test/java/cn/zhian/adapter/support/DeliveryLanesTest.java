package cn.zhian.adapter.support;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import cn.zhian.adapter.testkit.Await;
import cn.zhian.adapter.testkit.RecordingEndpointFactory;
import cn.zhian.adapter.testkit.RecordingEndpointFactory.Step;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.Origin;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.api.StateChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Order, bursts, trying again, and waiting for an endpoint. */
class DeliveryLanesTest {
    private final RecordingEndpointFactory endpoints = new RecordingEndpointFactory();
    private final Delivery delivery = new Delivery(endpoints, Optional.empty());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final DeliveryLanes lanes = new DeliveryLanes(3, threads);
    private final AtomicInteger delivered = new AtomicInteger();

    @AfterEach
    void stop() throws InterruptedException {
        lanes.close();
        boolean ended = lanes.awaitEnd(Duration.ofSeconds(5));
        threads.shutdownNow();
        assertThat(ended, is(true));
    }

    @Test
    void keepsTheOrderOfEachDeviceInBoundedCalls() {
        offer("a", 0, 1_500);
        offer("b", 0, 1_500);
        lanes.activate(delivery);
        Await.until("all delivered", () -> delivered.get() == 3_000);
        assertThat(values("a"), is(LongStream.range(0, 1_500).boxed().toList()));
        assertThat(values("b"), is(LongStream.range(0, 1_500).boxed().toList()));
        assertThat(endpoints.calls().stream().map(List::size).toList(), everyItem(is(lessThanOrEqualTo(1_000))));
        assertThat(endpoints.calls().size(), is(lessThan(10)));
    }

    @Test
    void waitsForAnEndpoint() {
        offer("a", 0, 3);
        assertThat(endpoints.steps(), is(empty()));
        lanes.activate(delivery);
        Await.until("delivered", () -> delivered.get() == 3);
    }

    @Test
    void tellsAFailedBurstAgainUntilItIsTaken() {
        AtomicInteger failures = new AtomicInteger(2);
        endpoints.behave(step -> {
            if (step == Step.AFTER && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("no commit");
            }
        });
        lanes.activate(delivery);
        offer("a", 0, 2);
        Await.until("delivered", () -> delivered.get() == 2);
        assertThat(values("a"), is(List.of(0L, 1L)));
        assertThat(failures.get(), is(-1 - (endpoints.calls().size() - 3)));
    }

    @Test
    void anotherEndpointGetsWhatTheFirstDidNotTake() throws InterruptedException {
        endpoints.behave(step -> {
            throw new IllegalStateException("never");
        });
        lanes.activate(delivery);
        offer("a", 0, 2);
        Await.until("tried", () -> !endpoints.steps().isEmpty());
        assertThat(lanes.deactivate(delivery, Duration.ofSeconds(2)), is(true));
        assertThat(lanes.active(), is(false));
        RecordingEndpointFactory second = new RecordingEndpointFactory();
        lanes.activate(new Delivery(second, Optional.empty()));
        Await.until("delivered", () -> second.durable().size() == 2);
    }

    private void offer(String serial, int from, int to) {
        DeviceAddress device = new DeviceAddress("test", serial);
        LongStream.range(from, to)
                .forEach(i -> lanes.offer(new Burst(device, List.of(event(device, i)), delivered::incrementAndGet)));
    }

    private List<Long> values(String serial) {
        return endpoints.durable().stream()
                .filter(e -> e.device().serial().equals(serial))
                .map(e -> ((StateChanged) e).value())
                .toList();
    }

    private static DeviceEvent event(DeviceAddress device, long value) {
        return new StateChanged(Origin.observed(device, Instant.EPOCH, 0), StateAspect.OTHER, value, "");
    }
}
