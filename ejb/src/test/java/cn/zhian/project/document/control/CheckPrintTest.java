package cn.zhian.project.document.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import cn.zhian.project.document.entity.CheckSheet;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A printed check")
class CheckPrintTest {
    private static CheckSheet sheet(int items, int devices) {
        List<CheckSheet.Item> lines = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            List<String> evidence = new ArrayList<>(List.of("人行出入口 3 / 5 · 人脸抓拍机"));
            IntStream.range(0, devices).forEach(n -> evidence.add("东门人脸抓拍机" + n));
            lines.add(new CheckSheet.Item(
                    "第" + i / 10 + "组 公共区域安全",
                    "视频监控：小区出入口（项目" + i + "）",
                    "必建",
                    i % 3 == 0 ? "缺少" : "已满足",
                    i % 3 == 0,
                    evidence));
        }
        return new CheckSheet(
                "智安小区建设标准对照表",
                List.of(new CheckSheet.Fact("小区", "凤山花园"), new CheckSheet.Fact("要求等级", "先进型")),
                List.of("配置项", "要求", "结果", "依据"),
                lines,
                "第 {0} 页　共 {1} 页",
                Instant.parse("2026-11-21T01:00:00Z"));
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }

    @Test
    void namesEveryItemWithItsEvidence() throws IOException {
        String text = flat(Pdf.text(CheckPrint.of(sheet(60, 2)).pdf()));
        assertThat(text, containsString("要求等级先进型"));
        for (int i = 0; i < 60; i++) {
            assertThat(text, containsString("（项目" + i + "）"));
        }
        assertThat(text.split("东门人脸抓拍机", -1).length - 1, is(120));
    }

    @Test
    void repeatsTheHeadOnEveryPage() throws IOException {
        byte[] pdf = CheckPrint.of(sheet(60, 2)).pdf();
        int pages = Pdf.pages(pdf);
        assertThat(pages, is(greaterThan(3)));
        for (int page = 1; page <= pages; page++) {
            String text = flat(Pdf.text(pdf, page));
            assertThat(text, containsString("配置项要求结果依据"));
            assertThat(text, containsString("第" + page + "页共" + pages + "页"));
        }
    }

    @Test
    void partsARowThatIsTallerThanAPage() throws IOException {
        byte[] pdf = CheckPrint.of(sheet(1, 300)).pdf();
        assertThat(Pdf.pages(pdf), is(greaterThan(4)));
        String text = flat(Pdf.text(pdf));
        assertThat(text.split("东门人脸抓拍机", -1).length - 1, is(300));
        assertThat(text.split("（项目0）", -1).length - 1, is(1));
    }

    @Test
    void neverLeavesAHeadingAtTheEndOfAPage() throws IOException {
        byte[] pdf = CheckPrint.of(sheet(200, 1)).pdf();
        for (int page = 1; page < Pdf.pages(pdf); page++) {
            String text = flat(Pdf.text(pdf, page));
            String end = text.substring(text.lastIndexOf("第" + page + "页") - 12, text.lastIndexOf("第" + page + "页"));
            assertThat(end.endsWith("公共区域安全"), is(false));
        }
    }

    @Test
    void makesTheSameBytesOfTheSameSheet() {
        assertThat(
                CheckPrint.of(sheet(30, 1)).pdf(),
                is(CheckPrint.of(sheet(30, 1)).pdf()));
    }
}
