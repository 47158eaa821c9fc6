package cn.zhian.access;

import static cn.zhian.access.Eventually.eventually;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.StoredCredential;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a controller holds against what it should hold, with a real database in between. */
class ControllerMemoryIT extends AccessStory {
    @BeforeAll
    static void start() throws Exception {
        access = AccessFixture.start("controller_memory_it", 8, 100);
    }

    @Test
    void findsAndRepairsWhatAControllerLost() throws Exception {
        issue(resident, CredentialKind.CARD, String.valueOf(card));
        grant(resident, 44L);
        eventually(() -> on(4, card).isPresent(), is(true));
        eventually(access.courier::idle, is(true));
        StoredCredential mine = on(4, card).orElseThrow();
        access.devices.forget("4", String.valueOf(card));
        access.devices.tamper(
                "4",
                new StoredCredential(
                        cn.zhian.device.api.CredentialValue.card(77), mine.from(), mine.to(), List.of(1, 1, 1, 1), 0));
        long id = access.in(desk -> desk.comparisons.start(4));
        List<StoredCredential> read = access.devices
                .readAll(new cn.zhian.device.api.DeviceAddress("fake", "4"))
                .toCompletableFuture()
                .get();
        access.in(desk -> {
            desk.answers.read(id, read);
            return null;
        });
        var result = access.in(desk -> desk.comparisons.latest(4)).orElseThrow();
        assertThat(List.of(result.missing(), result.extra(), result.different()), is(List.of(1, 1, 0)));
        access.in(desk -> desk.comparisons.repair(id));
        eventually(() -> on(4, card).isPresent(), is(true));
        eventually(() -> on(4, 77).isPresent(), is(false));
    }

    @Test
    void noticesThatAControllerLostItsMemory() throws Exception {
        issue(resident, CredentialKind.CARD, String.valueOf(card));
        grant(resident, 54L);
        eventually(() -> on(5, card).isPresent(), is(true));
        eventually(access.courier::idle, is(true));
        long held = access.devices.cards("5").size();
        assertThat(access.in(desk -> desk.answers.returned(5, 1, held)), is(Optional.empty()));
        access.devices.forget("5", String.valueOf(card));
        long begun = access.in(desk -> desk.answers.returned(5, 1, held - 1)).orElseThrow();
        List<StoredCredential> left = access.devices
                .readAll(new cn.zhian.device.api.DeviceAddress("fake", "5"))
                .toCompletableFuture()
                .get();
        access.in(desk -> {
            desk.answers.read(begun, left);
            return null;
        });
        assertThat(access.in(desk -> desk.state.counts(1)).get(4).missing(), is(1L));
        assertThat(access.in(desk -> desk.answers.repair(begun)), is(1));
        eventually(() -> on(5, card).isPresent(), is(true));
    }
}
