package cn.zhian.home.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.access.pass.boundary.PassHour;
import cn.zhian.platform.view.DayPasses;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomeWiringTest {
    @Test
    void countsByTheHourOfChina() {
        DayPasses day = HomeWiring.day(List.of(
                new PassHour(Instant.parse("2026-11-20T16:00:00Z"), 3, 1),
                new PassHour(Instant.parse("2026-11-21T15:00:00Z"), 4, 2)));
        assertThat(day.granted().get(0), is(3L));
        assertThat(day.granted().get(23), is(4L));
        assertThat(day.granted().size(), is(24));
        assertThat(day.total(), is(7L));
        assertThat(day.refused(), is(3L));
    }

    @Test
    void aDayWithoutPassesHasZeros() {
        assertThat(HomeWiring.day(List.of()).total(), is(0L));
    }
}
