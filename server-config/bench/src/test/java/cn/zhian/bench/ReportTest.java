package cn.zhian.bench;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Report report = new Report(
            List.<String[]>of(new String[] {"cores", "2"}), List.of(new Figure("a", "speed", "1|2", "3", "how")));

    @Test
    void renewsTheFiguresAndKeepsTheTextAroundThem() {
        String document = "# Title\n<!-- figures -->\nold\n<!-- end of figures -->\nby hand\n";
        String renewed = report.into(document);
        assertThat(renewed, is("""
                # Title
                <!-- figures -->
                - cores: 2

                | item | what | measured | aim | how |
                |---|---|---|---|---|
                | a | speed | 1\\|2 | 3 | how |
                <!-- end of figures -->
                by hand
                """));
        assertThat("a second time changes nothing", report.into(renewed), is(renewed));
    }

    @Test
    void rejectsADocumentWithoutMarks() {
        assertThrows(IllegalArgumentException.class, () -> report.into("# Title\n"));
    }
}
