package cn.zhian.platform.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenTest {
    private final Chosen chosen = new Chosen();

    @Test
    void ticksAndUnticksByTheMapThatPagesWriteInto() {
        chosen.getTicks().put(7L, true);
        chosen.getTicks().put(3L, true);
        chosen.getTicks().put(7L, true);
        assertThat(chosen.ids(), contains(3L, 7L));
        assertThat(chosen.getTicks().get(3L), is(true));
        chosen.getTicks().put(3L, false);
        assertThat(chosen.getTicks().get(3L), is(false));
        assertThat(chosen.getCount(), is(1));
    }

    @Test
    void addsManyAndForgetsAll() {
        chosen.add(List.of(2L, 1L));
        assertThat(chosen.getTicks().entrySet().size(), is(2));
        chosen.clear();
        assertThat(chosen.ids(), is(empty()));
        assertThat(chosen.isNone(), is(true));
    }
}
