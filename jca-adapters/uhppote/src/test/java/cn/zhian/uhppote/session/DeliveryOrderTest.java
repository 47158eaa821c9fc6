package cn.zhian.uhppote.session;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import cn.zhian.adapter.testkit.Await;
import cn.zhian.adapter.testkit.RecordingEndpointFactory.Step;
import cn.zhian.device.api.Position;
import cn.zhian.device.api.StateAspect;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens while the platform takes nothing: nothing is lost, nothing grows. */
class DeliveryOrderTest {
    private static final int BOUND = 50;

    private SessionBench bench;
    private FakeController controller;

    @BeforeEach
    void start() throws Exception {
        bench = new SessionBench(new SessionConfig("127.0.0.1", 0, "", SessionBench.QUICK, BOUND, 100));
        controller = new FakeController(423187757L);
    }

    @AfterEach
    void stop() {
        controller.close();
        bench.close();
    }

    @Test
    void aFailedDeliveryIsRepeatedAndThePositionStays() {
        AtomicBoolean broken = new AtomicBoolean(true);
        bench.endpoints.behave(step -> {
            if (broken.get() && step == Step.AFTER) {
                throw new IllegalStateException("no commit");
            }
        });
        LongStream.range(0, 10).forEach(controller::swipe);
        bench.enrol(controller);
        Await.until("tried twice", () -> bench.endpoints.calls().size() > 2);
        assertThat(bench.position(controller), is(Position.START));
        broken.set(false);
        bench.awaitEvents(controller, 10);
        assertThat(bench.indexes(controller), is(upTo(10)));
        Await.until("position follows", () -> bench.position(controller).index() == 10);
    }

    @Test
    void whatIsNotTakenStaysInTheController() throws Exception {
        bench.lanes.deactivate(bench.delivery, Duration.ofSeconds(1));
        bench.enrol(controller);
        LongStream.range(0, 500).forEach(controller::swipeAndPush);
        Await.until("bound reached", () -> controller.asked(0xB0) + controller.asked(0x20) > 4);
        assertThat(bench.endpoints.calls(), is(empty()));
        bench.lanes.activate(bench.delivery);
        bench.awaitEvents(controller, 500);
        assertThat(bench.indexes(controller), is(upTo(500)));
        int largest =
                bench.endpoints.calls().stream().mapToInt(List::size).max().orElseThrow();
        assertThat(largest, is(lessThanOrEqualTo(BOUND)));
    }

    @Test
    void eventsLostWhilePushingManyAreFetched() {
        bench.enrol(controller);
        LongStream.rangeClosed(1, 2_000).forEach(i -> {
            long index = controller.swipe(i);
            if (i % 7 != 0) {
                controller.push(index);
            }
        });
        bench.awaitEvents(controller, 2_000);
        assertThat(bench.indexes(controller), is(upTo(2_000)));
    }

    @Test
    void enrolledTwiceIsEnrolledOnce() throws Exception {
        LongStream.range(0, 20).forEach(controller::swipe);
        bench.enrol(controller);
        bench.awaitEvents(controller, 20);
        Await.until("position follows", () -> bench.position(controller).index() == 20);
        long before = controller.asked(0xA0);
        bench.network.enrol(controller.enrolment(Position.START));
        controller.swipeAndPush(21);
        bench.awaitEvents(controller, 21);
        assertThat(controller.asked(0xA0), is(before));
        assertThat(new HashSet<>(bench.indexes(controller)).size(), is(21));
        assertThat(bench.told(controller, StateAspect.LINK), is(List.of(1L)));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
