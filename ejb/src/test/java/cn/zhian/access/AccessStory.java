package cn.zhian.access;

import cn.zhian.access.credential.boundary.CredentialView;
import cn.zhian.access.credential.boundary.NewCredential;
import cn.zhian.access.distribution.boundary.CardOnController;
import cn.zhian.access.right.boundary.RightTerms;
import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.StoredCredential;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** A resident with a number for a card of their own for each test, at eight controllers behind a real database. */
class AccessStory {
    static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    static final Instant TO = Instant.parse("2027-10-31T16:00:00Z");
    static final AtomicLong NEXT = new AtomicLong(1000);
    static AccessFixture access;

    long resident;
    long card;

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

    static CredentialView issue(long resident, CredentialKind kind, String value) throws Exception {
        return access.in(desk -> desk.credentials.issue(new NewCredential(resident, kind, value)));
    }

    static long grant(long resident, Long... doors) throws Exception {
        return access.in(desk -> desk.rights
                .grant(List.of(resident), RightTerms.anyTime(Set.of(doors), FROM, TO))
                .get(0));
    }

    static List<CardOnController> cards(long resident) throws Exception {
        return access.in(desk -> desk.state.ofResident(resident).values().stream()
                .flatMap(List::stream)
                .toList());
    }

    static Optional<StoredCredential> on(int controller, long number) {
        return Optional.ofNullable(access.devices.card(String.valueOf(controller), String.valueOf(number)));
    }
}
