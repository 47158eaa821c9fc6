package cn.zhian.community.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.platform.FieldError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("communities")
class CodesTest {
    @ParameterizedTest
    @DisplayName("Hefei guide, 2.2 - community code")
    @CsvSource(
            value = {
                "340102001001001, right",
                "34010200100100, problem.community.code.digits",
                "3401020010010011, problem.community.code.digits",
                "34010200100100A, problem.community.code.digits",
                "990102001001001, problem.community.code.province",
                "000102001001001, problem.community.code.province",
                ", problem.community.code.digits"
            })
    void checksCommunityCodes(String code, String expected) {
        assertThat(CommunityCode.check("code", code).map(FieldError::key).orElse("right"), is(expected));
    }

    @Test
    void takesCommunityCodesApart() {
        CommunityCode code = new CommunityCode("340102001002003");
        assertThat(code.division() + " " + code.committee() + " " + code.serial(), is("340102 001002 003"));
    }

    @ParameterizedTest
    @DisplayName("GB 32100 - unified social credit code")
    @ValueSource(strings = {"91350100M000100Y43", "91110000600037341L", "9144030071526726XG"})
    void takesRightCreditCodes(String code) {
        assertThat(CreditCode.checkCharacter(code.substring(0, 17)), is(code.charAt(17)));
        assertThat(CreditCode.isRight(code), is(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y44",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100I000100Y43",
                "91350100m000100y43",
                "",
                "9135 100M000100Y43"
            })
    void refusesWrongCreditCodes(String code) {
        assertThat(CreditCode.isRight(code), is(false));
    }

    @ParameterizedTest
    @CsvSource({"3栋, 2单元, 501, 3栋2单元501", "3, 2, 501, 3-2-501", "A, 一单元, 1, A一单元1", "甲, B, 1, 甲B-1"})
    void putsHouseLabelsTogether(String building, String unit, String number, String label) {
        assertThat(HouseLabel.of(building, unit, number), is(label));
    }
}
