package cn.zhian.access;

import static cn.zhian.access.Eventually.eventually;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.access.credential.boundary.CredentialFilter;
import cn.zhian.access.credential.boundary.CredentialView;
import cn.zhian.access.credential.boundary.NewCredential;
import cn.zhian.access.distribution.boundary.CardOnController;
import cn.zhian.access.distribution.boundary.ControllerCounts;
import cn.zhian.access.distribution.entity.WishState;
import cn.zhian.access.right.boundary.RightFilter;
import cn.zhian.access.right.boundary.RightTerms;
import cn.zhian.access.right.entity.HolidayRule;
import cn.zhian.access.right.entity.Span;
import cn.zhian.access.right.entity.Week;
import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.StoredCredential;
import cn.zhian.device.api.Urgency;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Role;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the clerk's act to the controller's memory, with a real database in between. */
class AccessIT {
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-10-31T16:00:00Z");
    private static final AtomicLong NEXT = new AtomicLong(1000);
    private static AccessFixture access;

    private long resident;
    private long card;

    @BeforeAll
    static void start() throws Exception {
        access = AccessFixture.start("access_it", 8, 100);
    }

    @AfterAll
    static void stop() {
        access.close();
    }

    @BeforeEach
    void another() {
        resident = NEXT.incrementAndGet();
        card = 10_000_000 + resident;
        access.caller = AccessFixture.clerkOf(1);
        access.clock.set("2026-11-20T04:00:00Z");
        access.limits = cn.zhian.access.distribution.boundary.ControllerLimits.ASSUMED;
    }

    private static CredentialView issue(long resident, CredentialKind kind, String value) throws Exception {
        return access.in(desk -> desk.credentials.issue(new NewCredential(resident, kind, value)));
    }

    private static long grant(long resident, Long... doors) throws Exception {
        return access.in(desk -> desk.rights
                .grant(List.of(resident), RightTerms.anyTime(Set.of(doors), FROM, TO))
                .get(0));
    }

    private static List<CardOnController> cards(long resident) throws Exception {
        return access.in(desk -> desk.state.ofResident(resident).values().stream()
                .flatMap(List::stream)
                .toList());
    }

    private static Optional<StoredCredential> on(int controller, long number) {
        return Optional.ofNullable(access.devices.card(String.valueOf(controller), String.valueOf(number)));
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
    void sendsTimeProfilesBeforeTheCardsThatUseThem() throws Exception {
        issue(resident, CredentialKind.CARD, String.valueOf(card));
        Week office = new Week(Collections.nCopies(7, List.of(new Span(480, 720), new Span(780, 1080))));
        long profile = access.in(desk -> desk.times.createProfile(1, "office " + resident, office))
                .id();
        access.in(desk -> desk.rights.grant(List.of(resident), terms(Set.of(71L), Optional.of(profile))));
        eventually(() -> on(7, card).isPresent(), is(true));
        int number = on(7, card).orElseThrow().permissions().get(0);
        List<String> executed = List.copyOf(access.devices.executed);
        assertThat(executed.indexOf("7 profile " + number), org.hamcrest.Matchers.greaterThanOrEqualTo(0));
        assertThat(
                executed.indexOf("7 profile " + number),
                org.hamcrest.Matchers.lessThan(executed.indexOf("7 put " + card)));
        long sent = executed.stream().filter(("7 put " + card)::equals).count();
        access.in(desk -> desk.times.changeProfile(
                profile, Optional.empty(), Optional.of(new Week(Collections.nCopies(7, List.of(new Span(0, 60)))))));
        eventually(
                () -> access.devices.executed.stream()
                        .filter(("7 profile " + number)::equals)
                        .count(),
                is(2L));
        eventually(access.courier::idle, is(true));
        assertThat(
                access.devices.executed.stream()
                        .filter(("7 put " + card)::equals)
                        .count(),
                is(sent));
    }

    private static RightTerms terms(Set<Long> doors, Optional<Long> profile) {
        return new RightTerms(
                doors, Set.of(), FROM, TO, profile, Optional.empty(), HolidayRule.AS_USUAL, List.of(), "");
    }

    @Test
    void beginsAndEndsARightToTheMinute() throws Exception {
        issue(resident, CredentialKind.CARD, String.valueOf(card));
        access.in(desk -> desk.rights.grant(
                List.of(resident),
                RightTerms.anyTime(
                        Set.of(12L), Instant.parse("2026-11-20T06:30:00Z"), Instant.parse("2026-11-20T08:15:00Z"))));
        eventually(access.courier::idle, is(true));
        assertThat(on(1, card), is(Optional.empty()));
        assertThat(due(), is(0));
        access.clock.set("2026-11-20T06:30:00Z");
        assertThat(due(), is(1));
        eventually(() -> on(1, card).isPresent(), is(true));
        access.clock.set("2026-11-20T08:15:00Z");
        assertThat(due(), is(1));
        eventually(() -> on(1, card).isPresent(), is(false));
        assertThat(due(), is(0));
    }

    private static int due() throws Exception {
        return access.in(desk -> desk.wishes.ofDue(100));
    }

    @Test
    void takesEverythingFromOneWhoLeft() throws Exception {
        issue(resident, CredentialKind.CARD, String.valueOf(card));
        grant(resident, 14L);
        eventually(() -> on(1, card).isPresent(), is(true));
        access.residents.active(resident, false);
        access.in(desk -> {
            desk.wishes.ofResidents(Set.of(resident), Urgency.URGENT);
            return null;
        });
        eventually(() -> on(1, card).isPresent(), is(false));
        access.residents.active(resident, true);
        access.in(desk -> {
            desk.wishes.ofResidents(Set.of(resident), Urgency.NORMAL);
            return null;
        });
        eventually(() -> on(1, card).isPresent(), is(true));
    }

    @Test
    void revokesAndReinstates() throws Exception {
        issue(resident, CredentialKind.CARD, String.valueOf(card));
        long right = grant(resident, 21L);
        grant(resident, 22L);
        eventually(() -> on(2, card).map(StoredCredential::permissions), is(Optional.of(List.of(1, 1, 0, 0))));
        access.in(desk -> desk.rights.revoke(List.of(right), ""));
        eventually(() -> on(2, card).map(StoredCredential::permissions), is(Optional.of(List.of(0, 1, 0, 0))));
        access.in(desk -> desk.rights.reinstate(List.of(right)));
        eventually(() -> on(2, card).map(StoredCredential::permissions), is(Optional.of(List.of(1, 1, 0, 0))));
    }

    @Test
    void followsGroupsOfResidentsAndDoors() throws Exception {
        issue(resident, CredentialKind.CARD, String.valueOf(card));
        long group = access.in(desk -> desk.groups.create(1, "g" + resident, Set.of()))
                .id();
        long doors = access.in(desk -> desk.doorGroups.create(1, "d" + resident, Set.of(33L)))
                .id();
        access.in(desk -> desk.rights.grantToGroup(
                group,
                new RightTerms(
                        Set.of(),
                        Set.of(doors),
                        FROM,
                        TO,
                        Optional.empty(),
                        Optional.empty(),
                        HolidayRule.AS_USUAL,
                        List.of(),
                        "")));
        access.in(desk -> desk.groups.change(group, Optional.empty(), Optional.of(Set.of(resident))));
        eventually(() -> on(3, card).map(StoredCredential::permissions), is(Optional.of(List.of(0, 0, 1, 0))));
        access.in(desk -> desk.doorGroups.change(doors, Optional.empty(), Optional.of(Set.of(33L, 34L, 84L))));
        eventually(() -> on(3, card).map(StoredCredential::permissions), is(Optional.of(List.of(0, 0, 1, 1))));
        eventually(() -> on(8, card).isPresent(), is(true));
        access.in(desk -> desk.groups.change(group, Optional.empty(), Optional.of(Set.of())));
        eventually(() -> on(3, card).isPresent() || on(8, card).isPresent(), is(false));
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

    @Test
    void givesThousandsOfResidentsARightAtOnce() throws Exception {
        List<Long> many = LongStream.range(100_000, 102_000).boxed().toList();
        access.in(desk -> {
            many.forEach(one -> desk.credentials.issue(
                    new NewCredential(one, CredentialKind.CARD, String.valueOf(20_000_000 + one))));
            return null;
        });
        long begun = System.nanoTime();
        access.in(desk -> desk.rights.grant(many, RightTerms.anyTime(Set.of(11L, 21L, 31L, 41L), FROM, TO)));
        System.getLogger("AccessIT")
                .log(
                        System.Logger.Level.INFO,
                        "2,000 residents × 4 controllers in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        eventually(access.courier::idle, is(true));
        assertThat(access.devices.cards("4"), hasItem("20101999"));
        ControllerCounts counts = access.in(desk -> desk.state.counts(1)).get(3);
        assertThat(counts.pending(), is(0L));
        assertThat(access.in(desk -> desk.state.pending(List.of(1L, 2L))), not(hasKey(1L)));
    }
}
