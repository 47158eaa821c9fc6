package cn.zhian.access.pass.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.access.pass.control.PassStretches.Stretch;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PassStretchesTest {
    @Test
    void takesNeighboursTogetherInWhateverOrderTheyCome() {
        assertThat(PassStretches.of(List.of(7L, 5L, 9L)), contains(new Stretch(5, 9)));
        assertThat(PassStretches.of(List.of()), is(empty()));
    }

    @Test
    void dividesWhereOtherBlocksLieBetween() {
        assertThat(PassStretches.of(List.of(1L, 2L, 5_001L)), contains(new Stretch(1, 2), new Stretch(5_001, 5_001)));
    }

    @Test
    void neverHoldsMoreThanIsReadAtOnce() {
        List<Long> ids = LongStream.rangeClosed(1, 2_500).boxed().toList();
        assertThat(
                PassStretches.of(ids),
                contains(new Stretch(1, 1_000), new Stretch(1_001, 2_000), new Stretch(2_001, 2_500)));
    }
}
