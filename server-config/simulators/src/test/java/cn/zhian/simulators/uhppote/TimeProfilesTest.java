package cn.zhian.simulators.uhppote;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TimeProfilesTest {

    private static final LocalDateTime TEN = Bench.START;

    private final TimeProfiles profiles = new TimeProfiles();

    @Test
    void followsLinks() {
        put(2, 100, 200, 3);
        put(3, 300, 400, 4);
        put(4, 900, 1100, 0);
        assertThat(profiles.check(2, TEN), is(TimeProfiles.Verdict.INSIDE));
    }

    @Test
    void walksARingOnce() {
        put(2, 100, 200, 3);
        put(3, 300, 400, 2);
        assertThat(profiles.check(2, TEN), is(TimeProfiles.Verdict.OUTSIDE));
    }

    @Test
    void endsAtALinkToNowhere() {
        put(2, 100, 200, 77);
        assertThat(profiles.check(2, TEN), is(TimeProfiles.Verdict.OUTSIDE));
        assertThat(profiles.check(77, TEN), is(TimeProfiles.Verdict.UNDEFINED));
    }

    @Test
    void restsOutsideItsDatesAndDays() {
        put(2, 900, 1100, 0);
        assertThat(profiles.check(2, TEN.plusYears(1)), is(TimeProfiles.Verdict.OUTSIDE));
        Frame noWednesday = DoorDecisionTest.profile(3, 900, 1100).u8(19, 0);
        profiles.put(TimeProfile.read(noWednesday).orElseThrow());
        assertThat(profiles.check(3, TEN), is(TimeProfiles.Verdict.OUTSIDE));
        assertThat(profiles.check(3, TEN.plusDays(1)), is(TimeProfiles.Verdict.INSIDE));
    }

    @Test
    void takesZeroToZeroAsUnused() {
        put(2, 0, 0, 0);
        assertThat(profiles.check(2, TEN.toLocalDate().atStartOfDay()), is(TimeProfiles.Verdict.OUTSIDE));
    }

    @Test
    void usesAllThreeSegments() {
        Frame frame = DoorDecisionTest.profile(2, 100, 200)
                .bcd(28, 2, 300)
                .bcd(30, 2, 400)
                .bcd(32, 2, 959)
                .bcd(34, 2, 1001);
        profiles.put(TimeProfile.read(frame).orElseThrow());
        assertThat(profiles.check(2, TEN), is(TimeProfiles.Verdict.INSIDE));
    }

    @Test
    void refusesWhatIsNoProfile() {
        assertThat(TimeProfile.read(DoorDecisionTest.profile(1, 0, 0)).isPresent(), is(false));
        assertThat(TimeProfile.read(DoorDecisionTest.profile(255, 0, 0)).isPresent(), is(false));
        assertThat(TimeProfile.read(DoorDecisionTest.profile(2, 1, 2460)).isPresent(), is(false));
        assertThat(TimeProfile.read(DoorDecisionTest.profile(2, 1, 2).u8(36, 2)).isPresent(), is(false));
    }

    private void put(int id, int from, int to, int linked) {
        Frame frame = DoorDecisionTest.profile(id, from, to).u8(36, linked);
        profiles.put(TimeProfile.read(frame).orElseThrow());
    }
}
