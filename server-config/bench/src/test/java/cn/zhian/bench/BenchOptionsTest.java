package cn.zhian.bench;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {
    @Test
    void measuresEverythingWithAMillionPassesByDefault() {
        assertThat(BenchOptions.parse(new String[0]), is(new BenchOptions(false, false, BenchOptions.ALL)));
    }

    @Test
    void takesItemsInTheirOwnOrder() {
        BenchOptions options = BenchOptions.parse(new String[] {"--only", "f,a", "--full", "--write"});
        assertThat(options, is(new BenchOptions(true, true, List.of("a", "f"))));
    }

    @Test
    void rejectsWhatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> BenchOptions.parse(new String[] {"--fast"}));
        assertThrows(IllegalArgumentException.class, () -> BenchOptions.parse(new String[] {"--only", "x"}));
        assertThrows(IllegalArgumentException.class, () -> BenchOptions.parse(new String[] {"--only"}));
    }
}
