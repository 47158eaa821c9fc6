package cn.zhian.project.document.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    private static List<String> lines(String text, int width) {
        return LineBreaks.of(text, width, line -> line.codePoints().count());
    }

    @Test
    void breaksChineseAnywhere() {
        assertThat(lines("一二三四五", 2), contains("一二", "三四", "五"));
    }

    @Test
    void neverBeginsALineWithAClosingMark() {
        assertThat(lines("一二三，四五", 3), contains("一二", "三，四", "五"));
    }

    @Test
    void neverEndsALineWithAnOpeningMark() {
        assertThat(lines("一二（三四）", 3), contains("一二", "（三", "四）"));
    }

    @Test
    void keepsWordsAndNumbersTogether() {
        assertThat(lines("at gate 1024 open", 9), contains("at gate", "1024 open"));
        assertThat(lines("编号1024甲", 4), contains("编号", "1024", "甲"));
    }

    @Test
    void partsAWordThatIsLongerThanALine() {
        assertThat(lines("a abcdefgh b", 3), contains("a", "abc", "def", "gh", "b"));
    }

    @Test
    void keepsParagraphsAndTheirIndent() {
        assertThat(lines("　　一二\n\n三", 9), contains("　　一二", "", "三"));
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertThat(lines("", 5), contains(""));
    }
}
