package cn.zhian.platform;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("residents")
class MaskingTest {
    @ParameterizedTest
    @CsvSource({"'', ''", "张, *", "张三, 张*", "张小三, 张*三", "欧阳娜娜, 欧**娜", "𠮷野家, 𠮷*家", "John Smith, J********h"})
    void masksNames(String name, String masked) {
        assertThat(Masking.name(name), is(masked));
    }

    @ParameterizedTest
    @CsvSource({
        "330281199001011234, 3302**********1234",
        "FRA110000000012, FRA1*******0012",
        "E12345678, E1*****78",
        "12345678, 12****78",
        "G1234, G***4",
        "123, ***",
        "'', ''"
    })
    void masksDocuments(String number, String masked) {
        assertThat(Masking.document(number), is(masked));
    }

    @ParameterizedTest
    @CsvSource({"13800001234, 138****1234", "+85291234567, +85*****4567", "62701234, 6*****34", "12345, *****", "'', ''"
    })
    void masksTelephoneNumbers(String phone, String masked) {
        assertThat(Masking.phone(phone), is(masked));
    }
}
