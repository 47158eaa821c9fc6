package cn.zhian.resident.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.resident.boundary.ResidentFilter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResidentFinderTest {
    @Test
    void tellsPhoneDocumentAndNameApart() {
        assertThat(found("138 0000 1234").phone(), is(Optional.of("13800001234")));
        assertThat(found("1234").phone(), is(Optional.of("1234")));
        assertThat(found("11010519491231002x").document(), is(Optional.of("11010519491231002x")));
        assertThat(found("E12345678").document(), is(Optional.of("E12345678")));
        assertThat(found("王伟").name(), is(Optional.of("王伟")));
        assertThat(found("Anna Example").name(), is(Optional.of("Anna Example")));
    }

    @Test
    void aPartOfANumberFindsNobody() {
        assertThat(ResidentFinder.filter("1380000"), is(Optional.empty()));
        assertThat(ResidentFinder.filter("3-2-501"), is(Optional.empty()));
        assertThat(ResidentFinder.filter("3栋2单元501"), is(Optional.empty()));
    }

    private static ResidentFilter found(String text) {
        return ResidentFinder.filter(text).orElseThrow();
    }
}
