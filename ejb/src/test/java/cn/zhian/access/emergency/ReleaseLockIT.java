package cn.zhian.access.emergency;

import static cn.zhian.access.Eventually.eventually;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.access.AccessFixture;
import cn.zhian.access.AccessFixture.Desk;
import cn.zhian.access.emergency.boundary.ReleaseView;
import cn.zhian.access.emergency.boundary.ReleasedDoor;
import cn.zhian.access.emergency.control.ReleaseTable;
import cn.zhian.access.emergency.entity.ReleaseStatus;
import cn.zhian.access.emergency.entity.ReleasedDoorState;
import cn.zhian.device.api.DoorMode;
import cn.zhian.device.api.DoorSetting;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Role;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One transaction holds the release, another one comes in between and waits for it, then the first goes on. */
@DisplayName("Answers of controllers and people's acts on one release do not deadlock")
class ReleaseLockIT {
    private static final DoorSetting OPEN = new DoorSetting(DoorMode.NORMALLY_OPEN, 5);
    private static final DoorSetting FORMER = new DoorSetting(DoorMode.CONTROLLED, 5);

    private static AccessFixture access;
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @BeforeAll
    static void start() throws Exception {
        access = AccessFixture.start("release_lock_it", 3, 100);
    }

    @BeforeEach
    void empty() throws Exception {
        access.in(desk -> desk.sql.update("DELETE FROM emergency_door"));
        access.in(desk -> desk.sql.update("DELETE FROM emergency_release"));
        access.caller = new Caller(3, "guard", Role.GUARD.permissions(), Domain.of(Set.of(1L)));
    }

    @AfterEach
    void stopOther() {
        other.shutdownNow();
    }

    @AfterAll
    static void stop() {
        access.close();
    }

    private static long begin() throws Exception {
        return access.in(desk -> desk.emergency.start(1, Set.of(11L), "drill")).id();
    }

    private static ReleaseView get(long id) throws Exception {
        return access.in(desk -> desk.emergency.get(id));
    }

    private static ReleasedDoor door(long id) throws Exception {
        return get(id).doors().get(0);
    }

    /** Runs the second act in a transaction that has locked the release since before the first act began. */
    private void across(long release, Function<Desk, ?> act, Function<Desk, ?> meanwhile) throws Exception {
        Future<?> waiting = access.in(desk -> {
            ReleaseTable.hold(desk.sql, release);
            Future<?> begun = other.submit(access.task(meanwhile));
            eventually(() -> waits(desk), is(1L));
            act.apply(desk);
            return begun;
        });
        waiting.get();
    }

    /** Not from INNODB_TRX, which stays as it is while somebody keeps reading it. */
    private static long waits(Desk desk) {
        return desk.sql.first("""
                        SELECT CAST(variable_value AS INTEGER) AS waits FROM information_schema.GLOBAL_STATUS
                        WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'""", row -> row.number("waits")).orElseThrow();
    }

    private static Function<Desk, ?> confirming(
            ReleasedDoor door, ReleasedDoorState from, ReleasedDoorState to, DoorSetting setting) {
        return desk -> {
            desk.releases.confirmed(door, from, to, setting);
            return door;
        };
    }

    @Test
    void endingWhileADoorIsConfirmedOpen() throws Exception {
        long id = begin();
        ReleasedDoor asked = door(id);
        access.in(desk -> desk.releases.remember(asked, FORMER));
        Function<Desk, ?> confirm = confirming(door(id), ReleasedDoorState.OPENING, ReleasedDoorState.OPEN, OPEN);

        across(id, desk -> desk.emergency.end(id), confirm);

        assertThat("the late answer changes nothing", door(id).state(), is(ReleasedDoorState.RESTORING));
        assertThat(get(id).status(), is(ReleaseStatus.ENDING));
    }

    @Test
    void releasingAgainWhileADoorIsConfirmedRestored() throws Exception {
        long id = begin();
        ReleasedDoor asked = door(id);
        access.in(desk -> desk.releases.remember(asked, FORMER));
        access.in(desk -> desk.emergency.end(id));
        Function<Desk, ?> confirm =
                confirming(door(id), ReleasedDoorState.RESTORING, ReleasedDoorState.RESTORED, FORMER);

        across(id, confirm, desk -> desk.emergency.start(1, Set.of(11L), "again"));

        assertThat(door(id).state(), is(ReleasedDoorState.RESTORED));
        assertThat(get(id).status(), is(ReleaseStatus.ENDED));
        ReleaseView again = access.in(desk -> desk.emergency.current(1)).get(0);
        assertThat(again.doors().get(0).state(), is(ReleasedDoorState.ASKING));
    }

    @Test
    void lookingForWorkWhileAReleaseEnds() throws Exception {
        long id = begin();
        ReleasedDoor asked = door(id);
        access.in(desk -> desk.releases.remember(asked, FORMER));
        access.in(desk -> desk.emergency.end(id));

        List<ReleasedDoor> found = access.in(desk -> {
                    ReleaseTable.hold(desk.sql, id);
                    Future<List<ReleasedDoor>> looking = other.submit(access.task(one -> one.releases.toDo()));
                    eventually(looking::isDone, is(true));
                    return looking;
                })
                .get();

        assertThat(found.stream().map(ReleasedDoor::releaseId).toList(), is(List.of(id)));
    }
}
