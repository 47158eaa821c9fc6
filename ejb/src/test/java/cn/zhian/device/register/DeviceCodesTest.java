package cn.zhian.device.register;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.device.register.boundary.CodeForm;
import cn.zhian.device.register.boundary.CodePart;
import cn.zhian.device.register.boundary.CodeReading;
import cn.zhian.device.register.boundary.DeviceCodes;
import cn.zhian.platform.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceCodesTest {
    /** The examples of the Hefei guide, 2.2. */
    @ParameterizedTest
    @CsvSource({
        "340102001001001, COMMUNITY, 340102|001001|001",
        "340111 02 34 132 8 001 001, COMMUNITY_DEVICE, 340111|02|34|132|8|001|001",
        "34011102 00 119 0 1 1 0001, CHECKPOINT_DEVICE, 340111|02|00|119|0|1|1|0001"
    })
    void takesTheSourcesExamplesApart(String code, CodeForm form, String parts) {
        CodeReading reading = DeviceCodes.read(code);

        assertThat(reading.form(), is(Optional.of(form)));
        assertThat(reading.parts().stream().map(CodePart::digits).collect(Collectors.joining("|")), is(parts));
        assertThat(reading.problems(), is(empty()));
    }

    @Test
    void saysWhatTheDigitsMean() {
        CodeReading reading = DeviceCodes.read("34011102341328001001");

        assertThat(
                reading.parts().stream()
                        .flatMap(part -> part.meaning().stream())
                        .toList(),
                contains("code.province.34", "code.industry.34", "code.type.132", "code.network.8"));
        assertThat(reading.digits("code.part.community-serial"), is(Optional.of("001")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', problem.code.length",
        "34010200100100, problem.code.length",
        "34O102001001001, problem.code.digits",
        "990102001001001, problem.code.province",
        "340102001001000, problem.code.serial",
        "34011102401328001001, problem.code.industry",
        "34011102349998001001, problem.code.type",
        "34011102001190101001, problem.code.builder"
    })
    void saysWhatIsWrong(String code, String problem) {
        assertThat(
                DeviceCodes.read(code).problems().stream().map(FieldError::key).toList(), contains(problem));
    }

    @Property
    void isTotal(@ForAll String text) {
        CodeReading reading = DeviceCodes.read(text);

        if (reading.form().isEmpty()) {
            assertThat(reading.problems(), is(not(empty())));
        }
    }

    @Property
    void coversEveryDigitOnce(
            @ForAll @net.jqwik.api.constraints.NumericChars @net.jqwik.api.constraints.StringLength(20) String code) {
        List<CodePart> parts = DeviceCodes.read(code).parts();

        assertThat(parts.stream().map(CodePart::digits).collect(Collectors.joining()), is(code));
    }
}
