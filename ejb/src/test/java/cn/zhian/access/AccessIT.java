package cn.zhian.access;

import static cn.zhian.access.Eventually.eventually;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.access.credential.boundary.CredentialFilter;
import cn.zhian.access.credential.boundary.CredentialView;
import cn.zhian.access.distribution.boundary.CardOnController;
import cn.zhian.access.distribution.entity.WishState;
import cn.zhian.access.right.boundary.RightFilter;
import cn.zhian.access.right.boundary.RightTerms;
import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.StoredCredential;
import cn.zhian.device.api.Urgency;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Role;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the clerk's act to the controller's memory, with a real database in between. */
class AccessIT extends AccessStory {
    @BeforeAll
    static void start() throws Exception {
        access = AccessFixture.start("access_it", 8, 100);
    }

    @Test
    void bringsACardWithItsRightToTheControllers() throws Exception {
        issue(resident, CredentialKind.CARD, "000" + card);
        grant(resident, 11L, 13L, 22L);
        eventually(() -> on(2, card).isPresent(), is(true));
        eventually(() -> on(1, card).map(StoredCredential::permissions), is(Optional.of(List.of(1, 0, 1, 0))));
        assertThat(on(2, card).orElseThrow().permissions(), is(List.of(0, 1, 0, 0)));
        assertThat(on(2, card).orElseThrow().to().toString(), is("2027-10-31"));
        assertThat(on(3, card), is(Optional.empty()));
        eventually(
                () -> {
                    try {
                        return cards(resident).stream()
                                .map(CardOnController::state)
                                .toList();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                is(List.of(WishState.DONE, WishState.DONE)));
    }

    @Test
    void takesALostCardOffAndPutsItBack() throws Exception {
        long id = issue(resident, CredentialKind.CARD, String.valueOf(card)).id();
        grant(resident, 11L, 81L);
        eventually(() -> on(1, card).isPresent() && on(8, card).isPresent(), is(true));
        access.in(desk -> desk.credentials.lost(id, "at the gate"));
        eventually(() -> on(1, card).isPresent() || on(8, card).isPresent(), is(false));
        access.in(desk -> desk.credentials.restore(id, ""));
        eventually(() -> on(1, card).isPresent() && on(8, card).isPresent(), is(true));
        access.in(desk -> desk.credentials.cancel(id, ""));
        eventually(() -> on(1, card).isPresent() || on(8, card).isPresent(), is(false));
        assertThrows(Conflict.class, () -> access.in(desk -> desk.credentials.restore(id, "")));
        assertThat(
                access.acts.stream().map(act -> act.action()).toList(),
                org.hamcrest.Matchers.hasItems(
                        "credential.issue", "credential.lost", "credential.restore", "credential.cancel"));
    }

    @Test
    void refusesAValueInUseUntilItIsCancelled() throws Exception {
        long id = issue(resident, CredentialKind.CARD, String.valueOf(card)).id();
        long other = NEXT.incrementAndGet();
        Conflict conflict = assertThrows(Conflict.class, () -> issue(other, CredentialKind.CARD, "0" + card));
        assertThat(conflict.key(), is("problem.conflict.credential.in-use-by"));
        assertThat(conflict.arguments(), hasItem("R*" + resident));
        access.in(desk -> desk.credentials.cancel(id, ""));
        issue(other, CredentialKind.CARD, String.valueOf(card));
        assertThat(
                access.in(desk -> desk.directory.holders(1, List.of(String.valueOf(card), "5")))
                        .get(String.valueOf(card))
                        .residentId(),
                is(other));
    }

    @Test
    void givesACardThatWasCancelledToAnother() throws Exception {
        long id = issue(resident, CredentialKind.CARD, String.valueOf(card)).id();
        grant(resident, 31L);
        eventually(() -> on(3, card).isPresent(), is(true));
        access.in(desk -> desk.credentials.cancel(id, ""));
        long other = NEXT.incrementAndGet();
        issue(other, CredentialKind.CARD, String.valueOf(card));
        grant(other, 32L);
        eventually(() -> on(3, card).map(StoredCredential::permissions), is(Optional.of(List.of(0, 1, 0, 0))));
        access.in(desk -> {
            desk.wishes.ofResidents(Set.of(resident), Urgency.URGENT);
            return null;
        });
        assertThat(cards(resident), hasSize(0));
        assertThat(cards(other), hasSize(1));
    }

    @Test
    void keepsOneWritersRightWhenAnotherLosesTheCardAtTheSameMoment() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                long one = NEXT.incrementAndGet();
                long number = 10_000_000 + one;
                long id =
                        issue(one, CredentialKind.CARD, String.valueOf(number)).id();
                Future<?> granted = both.submit(access.task(
                        desk -> desk.rights.grant(List.of(one), RightTerms.anyTime(Set.of(41L), FROM, TO))));
                Future<?> lost = both.submit(access.task(desk -> desk.credentials.lost(id, "")));
                granted.get();
                lost.get();
                assertThat(cards(one).stream().filter(CardOnController::wanted).toList(), hasSize(0));
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void showsWhatDoesNotFit() throws Exception {
        issue(resident, CredentialKind.ID_CARD, "99010119900307461x");
        issue(resident, CredentialKind.CARD, "4294967296");
        issue(resident, CredentialKind.FACE, "face-" + resident);
        grant(resident, 51L);
        assertThat(
                cards(resident).stream().map(CardOnController::reason).toList(),
                containsInAnyOrder("NUMBER", "NUMBER", "KIND"));
        assertThat(
                cards(resident).stream().map(CardOnController::state).distinct().toList(),
                is(List.of(WishState.NOT_ON_CONTROLLER)));
        List<CredentialView> views =
                access.in(desk -> desk.credentials.page(CredentialFilter.ofResident(resident), 0, 10));
        assertThat(views.stream().map(CredentialView::value).toList(), not(hasItem("99010119900307461X")));
        access.in(desk -> desk.credentials.cancel(views.get(0).id(), ""));
        assertThat(cards(resident), hasSize(2));
    }

    @Test
    void sendsThePinWithTheCard() throws Exception {
        issue(resident, CredentialKind.CARD, String.valueOf(card));
        issue(resident, CredentialKind.PIN, "135790");
        grant(resident, 61L);
        eventually(() -> on(6, card).map(StoredCredential::pin), is(Optional.of(135790)));
        assertThrows(Conflict.class, () -> issue(resident, CredentialKind.PIN, "2468"));
        assertThrows(Invalid.class, () -> issue(resident, CredentialKind.PIN, "0123"));
    }

    @Test
    void listsEverythingForOneWhoMaySeeEverything() throws Exception {
        long id = issue(resident, CredentialKind.CARD, String.valueOf(card)).id();
        long right = grant(resident, 11L);
        access.caller = new Caller(1, "root", Role.ADMINISTRATOR.permissions(), Domain.EVERYTHING);
        CredentialFilter all = new CredentialFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(
                access.in(desk -> desk.credentials.list(all, 1, Optional.empty()))
                        .items()
                        .get(0)
                        .id(),
                is(id));
        RightFilter any = new RightFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(11L), Optional.empty());
        assertThat(
                access.in(desk -> desk.rights.list(any, 1, Optional.empty()))
                        .items()
                        .get(0)
                        .right()
                        .id(),
                is(right));
    }

    @Test
    void keepsCommunitiesApart() throws Exception {
        long id = issue(resident, CredentialKind.CARD, String.valueOf(card)).id();
        long right = grant(resident, 11L);
        access.caller = AccessFixture.clerkOf(2);
        assertThrows(NotFound.class, () -> access.in(desk -> desk.credentials.get(id)));
        assertThrows(NotFound.class, () -> access.in(desk -> desk.credentials.lost(id, "")));
        assertThrows(NotFound.class, () -> issue(resident, CredentialKind.CARD, "1"));
        assertThrows(NotFound.class, () -> access.in(desk -> desk.rights.get(right)));
        assertThrows(NotFound.class, () -> access.in(desk -> desk.rights.revoke(List.of(right), "")));
        assertThat(access.in(desk -> desk.credentials.page(CredentialFilter.ofResident(resident), 0, 5)), hasSize(0));
        long foreign = 900_000 + resident;
        assertThrows(Invalid.class, () -> grant(foreign, 11L));
    }
}
