package cn.zhian.alarm.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import cn.zhian.alarm.boundary.AlarmLevel;
import cn.zhian.alarm.boundary.AlarmPlace;
import cn.zhian.alarm.boundary.AlarmRaised;
import cn.zhian.device.api.AlarmKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenAlarmTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    private static AlarmRaised raised(long controller, int point, AlarmKind kind, long seconds) {
        AlarmPlace place = new AlarmPlace(1, Optional.of(controller), Optional.empty(), point);
        return new AlarmRaised(place, kind, NOON.plusSeconds(seconds));
    }

    @Test
    void mergesRepeatsOfOneKindAtOnePlace() {
        OpenAlarm merged = OpenAlarm.merge(List.of(
                        raised(1, 2, AlarmKind.FORCED_OPEN, 5),
                        raised(1, 2, AlarmKind.FORCED_OPEN, 1),
                        raised(1, 2, AlarmKind.FORCED_OPEN, 9)))
                .iterator()
                .next();
        assertThat(merged.occurrences(), is(3L));
        assertThat(merged.first().at(), is(NOON.plusSeconds(1)));
        assertThat(merged.last(), is(NOON.plusSeconds(9)));
    }

    @Test
    void keepsOtherPlacesAndKindsApart() {
        assertThat(
                OpenAlarm.merge(List.of(
                        raised(1, 1, AlarmKind.FORCED_OPEN, 0),
                        raised(1, 2, AlarmKind.FORCED_OPEN, 0),
                        raised(2, 1, AlarmKind.FORCED_OPEN, 0),
                        raised(1, 1, AlarmKind.HELD_OPEN, 0))),
                hasSize(4));
    }

    @Test
    void gradesDangerToLifeHighest() {
        assertThat(AlarmLevel.of(AlarmKind.FIRE), is(AlarmLevel.I));
        assertThat(AlarmLevel.of(AlarmKind.FORCED_OPEN), is(AlarmLevel.II));
        assertThat(AlarmLevel.of(AlarmKind.LINK_LOST), is(AlarmLevel.III));
        assertThat(AlarmLevel.of(AlarmKind.INVALID_CARD), is(AlarmLevel.IV));
    }
}
