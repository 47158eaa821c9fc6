package cn.zhian.platform;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("communities")
class NaturalOrderTest {
    @Test
    void sortsNumbersWithinNames() {
        assertThat(
                Stream.of("10栋", "2栋", "1栋", "A2", "A10", "02栋", "甲栋")
                        .sorted(Comparator.comparing(NaturalOrder::key))
                        .toList(),
                is(List.of("1栋", "2栋", "02栋", "10栋", "A2", "A10", "甲栋")));
    }

    @Test
    void keepsWithinTheColumn() {
        assertThat(NaturalOrder.key("1a".repeat(50)).length(), is(lessThanOrEqualTo(200)));
    }
}
