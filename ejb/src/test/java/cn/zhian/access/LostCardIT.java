package cn.zhian.access;

import static cn.zhian.access.Eventually.eventually;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import cn.zhian.access.credential.boundary.NewCredential;
import cn.zhian.access.right.boundary.RightTerms;
import cn.zhian.device.api.CredentialKind;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A lost card while 1,000 cards go to each of 20 controllers, with a real database; a round trip takes 3 ms. */
class LostCardIT {
    private static final int CONTROLLERS = 20;
    private static final int CARDS = 1_000;
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-10-31T16:00:00Z");

    @Test
    void isOffEveryControllerLongBeforeTheOthersAreOn() throws Exception {
        try (AccessFixture access = AccessFixture.start("lost_card_it", CONTROLLERS, 3_000)) {
            Set<Long> doors = LongStream.rangeClosed(1, CONTROLLERS)
                    .mapToObj(id -> id * 10 + 1)
                    .collect(Collectors.toSet());
            long lost = access.in(desk -> desk.credentials.issue(new NewCredential(1, CredentialKind.CARD, "7")))
                    .id();
            access.in(desk -> desk.rights.grant(List.of(1L), RightTerms.anyTime(doors, FROM, TO)));
            eventually(() -> holding(access), is(CONTROLLERS));
            List<Long> many = LongStream.rangeClosed(2, CARDS + 1L).boxed().toList();
            access.in(desk -> {
                many.forEach(id -> desk.credentials.issue(
                        new NewCredential(id, CredentialKind.CARD, String.valueOf(1_000_000 + id))));
                return null;
            });
            access.in(desk -> desk.rights.grant(many, RightTerms.anyTime(doors, FROM, TO)));
            eventually(access.devices.count::get, greaterThan(1_000));
            long click = System.nanoTime();
            access.in(desk -> desk.credentials.lost(lost, ""));
            eventually(() -> holding(access), is(0));
            long millis = (System.nanoTime() - click) / 1_000_000;
            int sent = access.devices.count.get();
            System.getLogger("LostCardIT").log(Level.INFO, "off {0} controllers after {1} ms", CONTROLLERS, millis);
            assertThat("commands executed by then", sent, lessThan(CONTROLLERS * CARDS));
            eventually(access.courier::idle, is(true));
            assertThat(holding(access), is(0));
            assertThat(access.devices.cards("20").size(), is(CARDS));
        }
    }

    private static int holding(AccessFixture access) {
        return (int) LongStream.rangeClosed(1, CONTROLLERS)
                .filter(id -> access.devices.cards(String.valueOf(id)).contains("7"))
                .count();
    }
}
