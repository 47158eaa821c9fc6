package cn.zhian.access;

import static cn.zhian.access.Eventually.eventually;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.access.credential.boundary.NewCredential;
import cn.zhian.access.distribution.boundary.ControllerCounts;
import cn.zhian.access.right.boundary.RightTerms;
import cn.zhian.access.right.entity.HolidayRule;
import cn.zhian.access.right.entity.Span;
import cn.zhian.access.right.entity.Week;
import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.StoredCredential;
import cn.zhian.device.api.Urgency;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a right that begins, ends, is revoked or comes by a group, to the controller's memory. */
class RightsIT extends AccessStory {
    @BeforeAll
    static void start() throws Exception {
        access = AccessFixture.start("rights_it", 8, 100);
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
    void givesThousandsOfResidentsARightAtOnce() throws Exception {
        List<Long> many = LongStream.range(100_000, 102_000).boxed().toList();
        access.in(desk -> {
            many.forEach(one -> desk.credentials.issue(
                    new NewCredential(one, CredentialKind.CARD, String.valueOf(20_000_000 + one))));
            return null;
        });
        long begun = System.nanoTime();
        access.in(desk -> desk.rights.grant(many, RightTerms.anyTime(Set.of(11L, 21L, 31L, 41L), FROM, TO)));
        System.getLogger("RightsIT")
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
