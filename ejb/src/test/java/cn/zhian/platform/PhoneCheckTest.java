package cn.zhian.platform;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("residents")
class PhoneCheckTest {
    @ParameterizedTest
    @CsvSource({
        "13800001234, true",
        "+86 138 0000 1234, true",
        "008613800001234, true",
        "0574-62701234, true",
        "057462701234, true",
        "010-62701234-801, true",
        "+85291234567, true",
        "12800001234, false",
        "1380000123, false",
        "138000012345, false",
        "62701234, false",
        "+86123, false",
        "abc, false",
        "10000000001, false"
    })
    void tellsRightFromWrongNumbers(String typed, boolean right) {
        assertThat(PhoneCheck.check("phone", PhoneCheck.normal(typed), false).isEmpty(), is(right));
    }

    @Test
    void takesInventedNumbersInADemonstration() {
        assertThat(PhoneCheck.check("phone", "10000000001", true).isEmpty(), is(true));
    }
}
