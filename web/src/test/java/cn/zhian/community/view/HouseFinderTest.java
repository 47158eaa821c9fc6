package cn.zhian.community.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HouseFinderTest {
    @Test
    void takesTheNumberFromTheEnd() {
        assertThat(HouseFinder.number("3栋2单元501"), is(Optional.of("501")));
        assertThat(HouseFinder.number("3-2-501室"), is(Optional.of("501")));
        assertThat(HouseFinder.number("501"), is(Optional.of("501")));
        assertThat(HouseFinder.number("张三"), is(Optional.empty()));
    }

    @Test
    void aLabelIsTheSameHoweverItIsDivided() {
        assertThat(HouseFinder.plain("3栋2单元501"), is("3-2-501"));
        assertThat(HouseFinder.plain("3-2-501室"), is("3-2-501"));
        assertThat(HouseFinder.plain("13栋2单元501"), is(not("3-2-501")));
    }
}
