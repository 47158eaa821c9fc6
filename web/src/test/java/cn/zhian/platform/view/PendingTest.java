package cn.zhian.platform.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PendingTest {
    private final Pending pending = new Pending();

    @Test
    void mergesTheIdsOfATopic() {
        pending.add("passes", List.of(1L, 2L));
        pending.add("doors", List.of(9L));
        pending.add("passes", List.of(2L, 3L));
        assertThat(pending.take(), is(Map.of("passes", List.of(1L, 2L, 3L), "doors", List.of(9L))));
        assertThat(pending.isEmpty(), is(true));
    }

    @Test
    void saysRefreshWhenThereAreTooManyIds() {
        pending.add("passes", LongStream.rangeClosed(1, Pending.LARGEST).boxed().toList());
        pending.add("passes", List.of(1L));
        pending.add("passes", List.of(999L));
        assertThat(pending.take(), is(Map.of("passes", "refresh")));
    }

    @Test
    void namesAsManyAsFit() {
        List<Long> ids = LongStream.rangeClosed(1, Pending.LARGEST).boxed().toList();
        pending.add("passes", ids);
        assertThat(pending.take(), is(Map.of("passes", ids)));
    }
}
