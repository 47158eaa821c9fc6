package cn.zhian.access.emergency;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.access.AccessFixture;
import cn.zhian.access.emergency.boundary.ReleaseView;
import cn.zhian.access.emergency.boundary.ReleasedDoor;
import cn.zhian.access.emergency.control.DoorLine;
import cn.zhian.access.emergency.control.ReleaseStore;
import cn.zhian.access.emergency.control.ReleaseWork;
import cn.zhian.access.emergency.entity.ReleaseStatus;
import cn.zhian.access.emergency.entity.ReleasedDoorState;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DoorMode;
import cn.zhian.device.api.DoorSetting;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Role;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An emergency release with a real database; a restart is a new worker on the same rows. */
class EmergencyReleaseIT {
    private static final DoorSetting LOCKED = new DoorSetting(DoorMode.NORMALLY_CLOSED, 7);

    private static AccessFixture access;
    private final FakeDoors doors = new FakeDoors();

    @BeforeAll
    static void start() throws Exception {
        access = AccessFixture.start("emergency_it", 3, 100);
    }

    @BeforeEach
    void empty() throws Exception {
        access.acts.clear();
        access.in(desk -> desk.sql.update("DELETE FROM emergency_door"));
        access.in(desk -> desk.sql.update("DELETE FROM emergency_release"));
        access.caller = new Caller(3, "guard", Role.GUARD.permissions(), Domain.of(Set.of(1L)));
    }

    @AfterAll
    static void stop() {
        access.close();
    }

    /** A worker as it is after the server started. */
    private ReleaseWork worker() {
        return new ReleaseWork(
                new Store(),
                id -> Optional.of(new DoorLine(new DeviceAddress("fake", String.valueOf(id)), doors)),
                Runnable::run,
                access.clock);
    }

    private <T> T in(Function<AccessFixture.Desk, T> work) {
        try {
            return access.in(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Store implements ReleaseStore {
        @Override
        public List<ReleasedDoor> toDo() {
            return in(desk -> desk.releases.toDo());
        }

        @Override
        public boolean remember(ReleasedDoor door, DoorSetting former) {
            return in(desk -> desk.releases.remember(door, former));
        }

        @Override
        public DoorSetting stored(ReleasedDoor door) {
            return in(desk -> desk.releases.stored(door));
        }

        @Override
        public void confirmed(ReleasedDoor door, ReleasedDoorState from, ReleasedDoorState to, DoorSetting setting) {
            in(desk -> {
                desk.releases.confirmed(door, from, to, setting);
                return null;
            });
        }

        @Override
        public void failed(ReleasedDoor door, String error) {
            in(desk -> {
                desk.releases.failed(door, error);
                return null;
            });
        }
    }

    private ReleaseView begin(Long... ids) {
        return in(desk -> desk.emergency.start(1, Set.of(ids), "drill"));
    }

    private ReleaseView end(long id) {
        return in(desk -> desk.emergency.end(id));
    }

    private ReleaseView get(long id) {
        return in(desk -> desk.emergency.get(id));
    }

    private void later() {
        access.clock.set(access.clock.instant().plusSeconds(4).toString());
    }

    @Test
    void opensEveryDoorAndGivesEachBackWhatItHad() {
        doors.settings.put("2/3", LOCKED);
        doors.settings.put("3/1", new DoorSetting(DoorMode.NORMALLY_OPEN, 9));
        long id = begin().id();
        worker().run();
        assertThat(get(id).open(), is(12L));
        assertThat(doors.at(2, 3), is(new DoorSetting(DoorMode.NORMALLY_OPEN, 7)));
        assertThat(doors.sent, hasItem("1/1 NORMALLY_OPEN URGENT"));
        assertThat(access.confirmed.get(23L).mode(), is(DoorMode.NORMALLY_OPEN));
        end(id);
        worker().run();
        assertThat(get(id).status(), is(ReleaseStatus.ENDED));
        assertThat(doors.at(2, 3), is(LOCKED));
        assertThat(doors.at(3, 1), is(new DoorSetting(DoorMode.NORMALLY_OPEN, 9)));
        assertThat(doors.at(1, 1), is(new DoorSetting(DoorMode.CONTROLLED, 5)));
        assertThat(
                access.acts.stream().map(act -> act.action()).toList(),
                is(List.of("emergency.start", "emergency.end")));
    }

    @Test
    void keepsTryingADoorThatIsAwayAndOpensItOnReturn() {
        doors.settings.put("2/1", LOCKED);
        doors.away.add("2");
        long id = begin(11L, 21L).id();
        worker().run();
        ReleasedDoor waiting = get(id).doors().get(1);
        assertThat(get(id).open(), is(1L));
        assertThat(waiting.state(), is(ReleasedDoorState.ASKING));
        assertThat(waiting.error(), is("UNREACHABLE"));
        doors.away.remove("2");
        later();
        worker().run();
        assertThat(get(id).open(), is(2L));
        end(id);
        worker().run();
        assertThat(doors.at(2, 1), is(LOCKED));
    }

    @Test
    void goesOnAfterARestartInEveryState() {
        doors.settings.put("1/1", LOCKED);
        long id = begin(11L).id();
        ReleasedDoor asking = in(desk -> desk.releases.toDo()).get(0);
        // Stopped after the former mode was kept and before anything was sent.
        in(desk -> desk.releases.remember(asking, LOCKED));
        worker().run();
        assertThat(get(id).open(), is(1L));
        doors.away.add("1");
        end(id);
        worker().run();
        assertThat(get(id).status(), is(ReleaseStatus.ENDING));
        doors.away.remove("1");
        later();
        worker().run();
        assertThat(get(id).status(), is(ReleaseStatus.ENDED));
        assertThat(doors.at(1, 1), is(LOCKED));
    }

    @Test
    void neverTakesItsOwnModeForTheFormerOne() {
        doors.settings.put("1/1", LOCKED);
        long id = begin(11L).id();
        ReleasedDoor asking = in(desk -> desk.releases.toDo()).get(0);
        worker().run();
        // A second worker that read the door before: by now it stands open.
        assertThat(in(desk -> desk.releases.remember(asking, doors.at(1, 1))), is(false));
        end(id);
        worker().run();
        assertThat(doors.at(1, 1), is(LOCKED));
    }

    @Test
    void leavesADoorOpenThatAnotherReleaseNeeds() {
        doors.settings.put("1/1", LOCKED);
        long first = begin(11L, 12L).id();
        worker().run();
        long second = begin(11L, 13L).id();
        worker().run();
        end(first);
        worker().run();
        assertThat(doors.at(1, 1).mode(), is(DoorMode.NORMALLY_OPEN));
        assertThat(doors.at(1, 2).mode(), is(DoorMode.CONTROLLED));
        assertThat(get(first).status(), is(ReleaseStatus.ENDED));
        assertThat(get(second).open(), is(2L));
        end(second);
        worker().run();
        assertThat(doors.at(1, 1), is(LOCKED));
        assertThat(get(second).status(), is(ReleaseStatus.ENDED));
    }

    @Test
    void opensAgainADoorThatWasAboutToBeRestored() {
        doors.settings.put("1/1", LOCKED);
        long first = begin(11L).id();
        worker().run();
        doors.away.add("1");
        end(first);
        long second = begin(11L).id();
        doors.away.remove("1");
        worker().run();
        assertThat(get(second).open(), is(1L));
        assertThat(get(first).status(), is(ReleaseStatus.ENDED));
        end(second);
        worker().run();
        assertThat(doors.at(1, 1), is(LOCKED));
    }

    @Test
    void opensADoorThatDoesNotTellItsMode() {
        doors.silent.add("1");
        long id = begin(11L).id();
        worker().run();
        assertThat(get(id).open(), is(1L));
        end(id);
        worker().run();
        assertThat(doors.at(1, 1), is(new DoorSetting(DoorMode.CONTROLLED, 3)));
    }

    @Test
    void opensOnceMoreWhenAControllerComesBack() {
        long id = begin(11L).id();
        worker().run();
        doors.settings.put("1/1", LOCKED);
        in(desk -> {
            desk.releases.back(1);
            return null;
        });
        worker().run();
        assertThat(doors.at(1, 1).mode(), is(DoorMode.NORMALLY_OPEN));
        end(id);
        worker().run();
        assertThat(doors.at(1, 1), is(new DoorSetting(DoorMode.CONTROLLED, 5)));
    }

    @Test
    void leavesADoorAloneThatWasNeverReached() {
        doors.away.add("1");
        long id = begin(11L).id();
        worker().run();
        end(id);
        assertThat(get(id).status(), is(ReleaseStatus.ENDED));
        doors.away.remove("1");
        later();
        worker().run();
        assertThat(doors.sent, hasSize(0));
    }

    @Test
    void refusesForeignDoors() {
        assertThrows(Invalid.class, () -> begin(11L, 99L));
        long id = begin(11L).id();
        access.caller = new Caller(4, "other", Role.GUARD.permissions(), Domain.of(Set.of(2L)));
        assertThrows(NotFound.class, () -> get(id));
        assertThrows(NotFound.class, () -> end(id));
    }
}
