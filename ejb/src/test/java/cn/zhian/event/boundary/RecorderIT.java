package cn.zhian.event.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import cn.zhian.device.api.AlarmKind;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.PassKind;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.boundary.ControllerHistory;
import cn.zhian.device.control.LinkRows;
import cn.zhian.device.control.OnlineShare;
import cn.zhian.event.control.EventCodec;
import cn.zhian.platform.OneConnection;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecorderIT {
    private static RecorderFixture fixture;

    @BeforeAll
    static void start() throws Exception {
        fixture = RecorderFixture.start("recorder_it");
    }

    @BeforeEach
    void empty() throws Exception {
        fixture.empty();
    }

    private static List<DeviceEvent> passes(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .<DeviceEvent>mapToObj(i -> fixture.pass(1, 1, i))
                .toList();
    }

    @Test
    void storesEachEventOnceHoweverOftenItIsTold() throws Exception {
        assertThat(fixture.store(passes(1, 500)), is(500));
        assertThat(fixture.store(passes(1, 500)), is(0));
        assertThat(fixture.store(passes(401, 600)), is(100));
        assertThat(fixture.count("SELECT COUNT(*) FROM pass_record"), is(600L));
        assertThat(fixture.count("SELECT COUNT(DISTINCT event_index) FROM pass_record"), is(600L));
    }

    @Test
    void storesDoublesWithinOneBurstOnce() throws Exception {
        List<DeviceEvent> doubled = new ArrayList<>(passes(1, 10));
        doubled.addAll(passes(5, 15));
        assertThat(fixture.store(doubled), is(15));
        assertThat(fixture.count("SELECT SUM(granted) FROM pass_hour"), is(15L));
    }

    @Test
    void countsByHourOnlyWhatWasNew() throws Exception {
        fixture.store(passes(1, 20));
        fixture.store(passes(11, 30));
        assertThat(fixture.count("SELECT SUM(granted) FROM pass_hour"), is(30L));
    }

    @Test
    void keepsTheEventsOfEachLifeOfAMemory() throws Exception {
        fixture.store(passes(1, 10));
        fixture.store(IntStream.rangeClosed(1, 4)
                .<DeviceEvent>mapToObj(i -> fixture.pass(1, 2, i))
                .toList());
        assertThat(fixture.count("SELECT COUNT(*) FROM pass_record"), is(14L));
        assertThat(fixture.count("SELECT epoch FROM controller WHERE id = 1"), is(2L));
        assertThat(fixture.count("SELECT last_index FROM controller WHERE id = 1"), is(4L));
    }

    @Test
    void keepsTwoEventsThatShareANumber() throws Exception {
        fixture.store(List.of(fixture.pass(1, 1, 7, 100), fixture.pass(1, 1, 7, 200)));
        assertThat(fixture.count("SELECT COUNT(*) FROM pass_record"), is(2L));
    }

    @Test
    void neverMovesAPositionBack() throws Exception {
        fixture.store(passes(50, 60));
        fixture.store(passes(1, 10));
        assertThat(fixture.count("SELECT last_index FROM controller WHERE id = 1"), is(60L));
    }

    @Test
    void rejectsTheBadEventAndStoresItsNeighbours() throws Exception {
        List<DeviceEvent> events = new ArrayList<>(passes(1, 99));
        events.add(50, fixture.unstorable(1, 1, 1000));
        fixture.record(EventCodec.encode(events));
        assertThat(fixture.count("SELECT COUNT(*) FROM pass_record"), is(99L));
        assertThat(
                fixture.texts("SELECT reason FROM rejected_event"),
                contains("More than 10 pictures, or one without a reference"));
        fixture.record(EventCodec.encode(events));
        assertThat(fixture.count("SELECT COUNT(*) FROM rejected_event"), is(1L));
    }

    @Test
    void showsEventsThatCouldNotBeReadAndGoesOnBehindThem() throws Exception {
        byte[] burst = EventCodec.encode(List.of(fixture.pass(1, 1, 1), fixture.lost(1, 1, 4, 3)));
        fixture.record(burst);
        fixture.record(burst);
        assertThat(fixture.texts("SELECT reason FROM rejected_event"), contains("3 could not be read"));
        assertThat(fixture.count("SELECT COUNT(*) FROM pass_record"), is(1L));
        assertThat(fixture.count("SELECT COUNT(*) FROM device_record"), is(0L));
        assertThat(fixture.count("SELECT COUNT(*) FROM undated_event"), is(0L));
        assertThat(fixture.count("SELECT last_index FROM controller WHERE id = 1"), is(4L));
    }

    @Test
    void rejectsBytesThatAreNoBurst() throws Exception {
        fixture.record(new byte[] {1, 2, 3});
        assertThat(fixture.count("SELECT COUNT(*) FROM rejected_event"), is(1L));
    }

    @Test
    void givesAnUndatedEventOneTimeForEver() throws Exception {
        Instant broken = Instant.parse("2006-01-01T00:00:00Z").minus(Duration.ofDays(9000));
        assertThat(fixture.store(List.of(fixture.passAt(1, 1, 1, broken, fixture.now()))), is(1));
        assertThat(
                fixture.store(
                        List.of(fixture.passAt(1, 1, 1, broken, fixture.now().plus(Duration.ofDays(40))))),
                is(0));
        assertThat(fixture.count("SELECT COUNT(*) FROM undated_event"), is(1L));
    }

    @Test
    void keepsTheGivenTimeWhenAClockThatWasAheadBecomesBelievable() throws Exception {
        Instant ahead = fixture.now().plus(Duration.ofDays(3));
        assertThat(fixture.store(List.of(fixture.passAt(1, 1, 1, ahead, fixture.now()))), is(1));
        Instant later = fixture.now().plus(Duration.ofDays(4));
        assertThat(fixture.store(List.of(fixture.passAt(1, 1, 1, ahead, later))), is(0));
    }

    @Test
    void keepsTheOwnTimeWhenThePlatformsClockFallsBack() throws Exception {
        Instant own = fixture.now();
        assertThat(fixture.store(List.of(fixture.passAt(1, 1, 1, own, own))), is(1));
        Instant fallenBack = own.minus(Duration.ofDays(30));
        assertThat(fixture.store(List.of(fixture.passAt(1, 1, 1, own, fallenBack))), is(0));
    }

    @Test
    void recordersWithOverlappingDoublesNeitherLoseNorDouble() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> running = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            Random random = new Random(thread);
            running.add(threads.submit(() -> fixture.storeAll(bursts(random))));
        }
        int fresh = 0;
        for (Future<Integer> one : running) {
            fresh += one.get();
        }
        threads.shutdown();
        assertThat(fixture.count("SELECT COUNT(*) FROM pass_record"), is(1000L));
        assertThat(fresh, is(1000));
        assertThat(fixture.count("SELECT SUM(granted) FROM pass_hour"), is(1000L));
    }

    /** All events of four controllers, in bursts of an order of its own that overlap. */
    private static List<List<DeviceEvent>> bursts(Random random) {
        List<List<DeviceEvent>> bursts = new ArrayList<>();
        for (int controller = 1; controller <= 4; controller++) {
            for (int from = 1; from <= 250; from += 25) {
                int id = controller;
                List<DeviceEvent> burst = new ArrayList<>(IntStream.rangeClosed(from, Math.min(from + 40, 250))
                        .<DeviceEvent>mapToObj(i -> fixture.pass(id, 1, i))
                        .toList());
                Collections.shuffle(burst, random);
                bursts.add(burst);
            }
        }
        Collections.shuffle(bursts, random);
        return bursts;
    }

    @Test
    void storesWhatIsNoPassBesideThem() throws Exception {
        DeviceEvent opened = fixture.state(1, 1, 1, StateAspect.DOOR_CONTACT, 1);
        DeviceEvent closed = fixture.state(1, 1, 2, StateAspect.DOOR_CONTACT, 0);
        assertThat(fixture.store(List.of(opened)), is(1));
        assertThat(fixture.count("SELECT contact_open FROM door WHERE id = 11"), is(1L));
        assertThat(fixture.store(List.of(closed)), is(1));
        assertThat(fixture.store(List.of(opened)), is(0));
        assertThat(fixture.count("SELECT contact_open FROM door WHERE id = 11"), is(0L));
        assertThat(fixture.count("SELECT COUNT(*) FROM device_record"), is(2L));
    }

    @Test
    void mergesRepeatsOfAnAlarmUntilItIsClosed() throws Exception {
        fixture.store(
                List.of(fixture.alarm(1, 1, 1, AlarmKind.FORCED_OPEN), fixture.alarm(1, 1, 2, AlarmKind.FORCED_OPEN)));
        fixture.store(List.of(fixture.alarm(1, 1, 2, AlarmKind.FORCED_OPEN)));
        fixture.store(List.of(fixture.alarm(1, 1, 3, AlarmKind.FORCED_OPEN)));
        assertThat(fixture.count("SELECT occurrences FROM alarm"), is(3L));
        fixture.execute("UPDATE alarm SET state = 'CLOSED', open_key = NULL");
        fixture.store(List.of(fixture.alarm(1, 1, 4, AlarmKind.FORCED_OPEN)));
        assertThat(fixture.count("SELECT COUNT(*) FROM alarm"), is(2L));
    }

    @Test
    void raisesAnAlarmForARefusedCardOnce() throws Exception {
        DeviceEvent refused = fixture.refused(1, 1, 1, PassKind.INVALID_CARD);
        fixture.store(List.of(refused));
        fixture.store(List.of(refused));
        assertThat(fixture.count("SELECT occurrences FROM alarm WHERE kind = 'INVALID_CARD'"), is(1L));
        assertThat(fixture.count("SELECT SUM(refused) FROM pass_hour"), is(1L));
    }

    @Test
    void raisesALostLinkOnlyAfterThereWasOneAndNotesThatItCameBack() throws Exception {
        Instant now = fixture.now();
        fixture.store(List.of(fixture.link(1, false, now)));
        assertThat(fixture.count("SELECT COUNT(*) FROM alarm"), is(0L));
        fixture.store(List.of(fixture.link(1, true, now.plusSeconds(1))));
        DeviceEvent lost = fixture.link(1, false, now.plusSeconds(2));
        fixture.store(List.of(lost));
        fixture.store(List.of(lost));
        assertThat(fixture.count("SELECT occurrences FROM alarm WHERE kind = 'LINK_LOST' AND over_at IS NULL"), is(1L));
        fixture.store(List.of(fixture.link(1, true, now.plusSeconds(3))));
        assertThat(fixture.count("SELECT COUNT(*) FROM alarm WHERE over_at IS NOT NULL"), is(1L));
        assertThat(fixture.count("SELECT COUNT(*) FROM controller WHERE id = 1 AND link_state = 'ONLINE'"), is(1L));
    }

    @Test
    void keepsHowLongAControllerWasReachable() throws Exception {
        Instant start = fixture.now();
        fixture.store(List.of(fixture.link(1, true, start)));
        fixture.store(List.of(fixture.link(1, false, start.plusSeconds(600))));
        fixture.store(List.of(fixture.link(1, false, start.plusSeconds(650))));
        fixture.store(List.of(fixture.link(1, true, start.plusSeconds(900))));
        fixture.store(List.of(fixture.link(1, true, start)));

        try (Connection connection = fixture.open()) {
            ControllerHistory history = new ControllerHistory(new OneConnection(connection).dataSource());
            LinkRows.watch(connection, start.plusSeconds(100), 60_000);
            LinkRows.watch(connection, start.plusSeconds(150), 60_000);
            LinkRows.watch(connection, start.plusSeconds(350), 60_000);
            OnlineShare share = history.online(List.of(1L, 2L), start, start.plusSeconds(1_000))
                    .get(1L);

            assertThat(
                    "600 and 100 seconds, less 200 in which the platform was away",
                    share,
                    is(new OnlineShare(Duration.ofSeconds(500), Duration.ofSeconds(800))));
            assertThat(
                    history.online(List.of(2L), start, start.plusSeconds(1_000))
                            .get(2L)
                            .perMille(),
                    is(0));
        }
    }

    @Test
    void countsPassesByDoorAndDayOnce() throws Exception {
        fixture.store(passes(1, 500));
        fixture.store(passes(401, 600));
        assertThat(fixture.count("SELECT SUM(records) FROM pass_day WHERE controller_id = 1"), is(600L));
    }

    @Test
    void leavesOutDevicesThatAreNotRegistered() throws Exception {
        assertThat(fixture.store(List.of(fixture.pass(999, 1, 1))), is(0));
    }

    @Test
    void storesNothingOfABatchThatIsCutOff() throws Exception {
        fixture.storeAndCutOff(passes(1, 100));
        assertThat(fixture.count("SELECT COUNT(*) FROM pass_record"), is(0L));
        assertThat(fixture.count("SELECT last_index FROM controller WHERE id = 1"), is(0L));
        assertThat(fixture.store(passes(1, 100)), is(100));
    }
}
