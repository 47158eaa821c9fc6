package cn.zhian.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceKeyTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::9%eth0, 20010db800010002/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        ":::::, unreadable",
    })
    void isOneLine(String address, String key) {
        assertThat(SourceKey.of(address), is(key));
    }

    @Test
    void neverAsksTheNameService() {
        assertThat(SourceKey.of("a.host.invalid"), is("a.host.invalid"));
    }
}
