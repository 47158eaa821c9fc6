package cn.zhian.access.distribution.control;

import static cn.zhian.access.Eventually.eventually;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import cn.zhian.device.api.DeviceAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourierTest {
    private final FakeDevices devices = new FakeDevices(200);
    private final MemoryStore store = new MemoryStore();
    private final Set<Long> online = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(3);
    private final Set<Long> progressed = ConcurrentHashMap.newKeySet();
    private Courier courier = courier();

    private Courier courier() {
        return new Courier(
                store,
                id -> online.contains(id)
                        ? Optional.of(new Channel(1, new DeviceAddress("fake", String.valueOf(id)), devices))
                        : Optional.empty(),
                executor,
                task -> executor.schedule(task, 20, TimeUnit.MILLISECONDS),
                progressed::addAll);
    }

    @AfterEach
    void stop() {
        executor.shutdownNow();
        devices.close();
    }

    private void want(long controller, int cards) {
        LongStream.rangeClosed(1, cards).forEach(card -> store.want(controller, card, true, false));
    }

    private void lose(long controller, long card) {
        store.want(controller, card, false, true);
        courier.hurry(List.of(controller));
        courier.nudge(List.of(controller));
    }

    @Test
    void bringsEverythingToEveryController() {
        for (long controller = 1; controller <= 5; controller++) {
            online.add(controller);
            want(controller, 450);
        }
        courier.nudge(List.of(1L, 2L, 3L, 4L, 5L));
        eventually(store::allDone, is(true));
        eventually(courier::idle, is(true));
        assertThat(devices.count.get(), is(5 * 450));
        assertThat(devices.cards("5").size(), is(450));
        assertThat(progressed, is(Set.of(1L, 2L, 3L, 4L, 5L)));
    }

    @Test
    void letsALostCardOvertakeThousandsThatWait() {
        for (long controller = 1; controller <= 20; controller++) {
            online.add(controller);
            store.want(controller, 5000, true, false);
            want(controller, 1000);
        }
        courier.nudge(List.copyOf(online));
        eventually(devices.count::get, not(lessThan(3000)));
        online.forEach(controller -> store.want(controller, 1, false, true));
        courier.hurry(List.copyOf(online));
        eventually(() -> online.stream().allMatch(id -> store.state(id, 1) == MemoryStore.State.DONE), is(true));
        int then = devices.count.get();
        online.forEach(id -> assertThat(devices.cards(String.valueOf(id)), not(hasItem("1"))));
        assertThat("sent when the lost card was off everywhere", then, lessThan(20 * 1001));
        eventually(store::allDone, is(true));
        online.forEach(id -> assertThat(devices.cards(String.valueOf(id)), not(hasItem("1"))));
    }

    @Test
    void removesACardAgainThatAnOlderOrderPutBack() {
        online.add(1L);
        devices.hold("1");
        want(1, 3);
        courier.nudge(List.of(1L));
        eventually(() -> store.state(1, 3), is(MemoryStore.State.SENDING));
        lose(1, 2);
        eventually(() -> store.state(1, 2), is(MemoryStore.State.SENDING));
        devices.goOn("1");
        eventually(store::allDone, is(true));
        eventually(courier::idle, is(true));
        assertThat(devices.cards("1"), is(Set.of("1", "3")));
    }

    @Test
    void sendsAgainWhatChangedOnItsWay() {
        online.add(1L);
        devices.hold("1");
        want(1, 1);
        courier.nudge(List.of(1L));
        eventually(() -> store.state(1, 1), is(MemoryStore.State.SENDING));
        store.want(1, 1, false, false);
        courier.nudge(List.of(1L));
        devices.goOn("1");
        eventually(store::allDone, is(true));
        assertThat(devices.cards("1"), is(Set.of()));
    }

    @Test
    void waitsForAControllerThatIsAway() {
        online.add(1L);
        online.add(2L);
        devices.leave("1");
        want(1, 300);
        want(2, 300);
        courier.nudge(List.of(1L, 2L));
        eventually(() -> devices.cards("2").size(), is(300));
        eventually(() -> store.state(1, 300), is(MemoryStore.State.PENDING));
        online.remove(1L);
        eventually(courier::idle, is(true));
        assertThat(devices.cards("1"), is(Set.of()));
        devices.comeBack("1");
        online.add(1L);
        courier.nudge(List.of(1L));
        eventually(() -> devices.cards("1").size(), is(300));
        eventually(store::allDone, is(true));
    }

    @Test
    void goesOnAfterARestart() {
        online.add(1L);
        devices.hold("1");
        want(1, 20);
        courier.nudge(List.of(1L));
        eventually(() -> store.state(1, 20), is(MemoryStore.State.SENDING));
        courier = courier();
        store.restart();
        devices.goOn("1");
        courier.nudge(List.of(1L));
        eventually(store::allDone, is(true));
        assertThat(devices.cards("1").size(), is(20));
    }

    @Test
    void leavesOthersAloneWhenOneCardIsRefused() {
        online.add(1L);
        devices.refuse("1 put 7");
        want(1, 30);
        courier.nudge(List.of(1L));
        eventually(() -> devices.cards("1").size(), is(29));
        eventually(() -> store.state(1, 7), is(MemoryStore.State.REFUSED));
    }
}
