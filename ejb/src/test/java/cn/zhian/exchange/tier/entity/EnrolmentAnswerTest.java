package cn.zhian.exchange.tier.entity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "余姚市平台, https://county.example.cn, 余姚市平台",
        "-, https://county.example.cn, county.example.cn",
        "' ', http://10.0.0.7:8080/zhian, 10.0.0.7:8080",
        "-, http://[fe80::1]:8080, [fe80::1]:8080"
    })
    void showsByItsNameOrElseByItsAddress(String name, String address, String shown) {
        EnrolmentAnswer answer = new EnrolmentAnswer("abcdefghijklmnop", name, "", List.of());

        assertThat(answer.shownAt(address), is(shown));
    }
}
