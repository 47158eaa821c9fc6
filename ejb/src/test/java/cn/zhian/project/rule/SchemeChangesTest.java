package cn.zhian.project.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.project.rule.control.SchemeChanges;
import cn.zhian.project.rule.entity.Scheme;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeChangesTest {
    /** Schemes as division and level; the editor holds 3302 and what lies below. */
    @ParameterizedTest
    @CsvSource({
        "'33a 330281a 34a', '33a 330281a 34a', ''",
        "'33a 330281a 34a', '33a 330281b 34a', ''",
        "'33a 330281a 34a', '33a 34a', ''",
        "'33a 330281a 34a', '3302x 33a 330281a 34a', ''",
        "'33a 330281a 34a', '330281a 33a 34a', ''",
        "'33a 330281a 34a', '33b 330281a 34a', 33",
        "'33a 330281a 34a', '33a 330281a', 34",
        "'33a 34a 35a', '34a 35a', 33",
        "'33a 33a 34a', '33a 34a', 33",
        "'33a 330281a 34a', '33a 330281a 34a 35a', 35",
        "'33a 330281a 34a', '34a 330281a 33a', '33 34'"
    })
    void namesWhatIsNotTheEditorsOwn(String before, String after, String foreign) {
        assertThat(
                String.join(
                        " ",
                        new TreeSet<>(SchemeChanges.foreign(
                                schemes(before), schemes(after), division -> division.startsWith("3302")))),
                is(foreign));
    }

    private static List<Scheme> schemes(String text) {
        return Arrays.stream(text.split(" "))
                .map(word -> new Scheme(
                        word.replaceAll("[a-z]", ""),
                        "r",
                        "p",
                        word.replaceAll("[0-9]", ""),
                        false,
                        Set.of(),
                        Set.of(),
                        "s"))
                .toList();
    }
}
