package cn.zhian.project.document.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import cn.zhian.project.document.entity.Form;
import cn.zhian.project.process.entity.DocumentKind;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Documents are read back from their PDF")
class FormPrintTest {
    private static final String ADDRESS = "https://zhian.example.cn:8443/verify.xhtml?t=" + "Ab-_".repeat(10) + "xyz";
    // Late on the 20th in UTC is the 21st where the document is read.
    private static final Instant AT = Instant.parse("2026-11-20T16:30:00Z");
    private static final Instant DUE = Instant.parse("2026-12-05T15:59:59Z");

    private static Form form(DocumentKind kind, String community, String detail) {
        return new Form(
                kind,
                FormPrint.number(kind, 2026, 3),
                FormPrint.authority("POLICE_STATION", "330281"),
                community,
                "330281001001001",
                "智安小区改造提升工程",
                detail,
                kind == DocumentKind.RECTIFICATION_NOTICE ? Optional.of(DUE) : Optional.empty(),
                AT,
                ADDRESS,
                Optional.empty());
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }

    @ParameterizedTest
    @CsvSource({
        "CERTIFICATE, 验收合格证明, 智安验证〔2026〕3号, 验收合格，特此证明",
        "FILING_RECORD, 备案记录, 智安备案〔2026〕3号, 准予备案",
        "RECTIFICATION_NOTICE, 整改通知书, 智安整改〔2026〕3号, 请于2026年12月5日前完成整改",
        "ACCEPTANCE_SHEET, 验收表, 智安验表〔2026〕3号, 验收情况记录如上"
    })
    void tellsEverythingInReadableText(DocumentKind kind, String title, String number, String body) throws IOException {
        Printed printed = FormPrint.of(form(kind, "凤山花园", "3号门禁读头无响应\n东侧围墙高度不足2米"));
        String text = flat(Pdf.text(printed.pdf()));
        for (String told : new String[] {
            title,
            number,
            body,
            "凤山花园",
            "330281001001001",
            "智安小区改造提升工程",
            "出具机关：公安派出所（行政区划330281）",
            "2026年11月21日",
            "3号门禁读头无响应",
            "东侧围墙高度不足2米",
            flat(ADDRESS),
            "第1页共1页"
        }) {
            assertThat(text, containsString(told));
        }
        assertThat(printed.missing(), is(empty()));
        assertThat(Pdf.embedded(printed.pdf()), is(true));
    }

    @Test
    void leadsToItsVerificationByTheCode() throws Exception {
        assertThat(
                Pdf.code(
                        FormPrint.of(form(DocumentKind.CERTIFICATE, "凤山花园", "")).pdf()),
                is(ADDRESS));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void makesTheSameBytesOfTheSameForm(DocumentKind kind) {
        Form form = form(kind, "凤山花园", "说明");
        assertThat(FormPrint.of(form).pdf(), is(FormPrint.of(form).pdf()));
        assertThat(
                FormPrint.of(form).pdf(),
                is(not(FormPrint.of(form(kind, "凤山家园", "说明")).pdf())));
    }

    @Test
    void showsRareNamesAndTheCodePointOfWhatTheFontLacks() throws IOException {
        Printed printed = FormPrint.of(form(DocumentKind.CERTIFICATE, "㙦䶮喆堃镕\uD842\uDFB7苑", ""));
        assertThat(printed.missing(), is(Set.of("U+20BB7")));
        assertThat(flat(Pdf.text(printed.pdf())), containsString("㙦䶮喆堃镕[U+20BB7]苑"));
    }

    @Test
    void writesIdeographsForRadicalsAndCompatibilityForms() throws IOException {
        // U+2F08 is the radical of 人, U+F9B5 a compatibility form of 例; both look the same as these.
        Printed printed = FormPrint.of(form(DocumentKind.CERTIFICATE, "\u2F08民\uF9B5苑", ""));
        assertThat(printed.missing(), is(empty()));
        assertThat(flat(Pdf.text(printed.pdf())), containsString("人民例苑"));
    }

    @Test
    void goesOnOnFurtherPagesAndKeepsTheSignatureTogether() throws Exception {
        String detail = "第一项：人行出入口缺少人脸抓拍机，且夜间补光不足，须补装并调试。\n".repeat(90);
        byte[] pdf = FormPrint.of(form(DocumentKind.RECTIFICATION_NOTICE, "凤山花园", detail))
                .pdf();
        int pages = Pdf.pages(pdf);
        assertThat(pages, is(greaterThan(2)));
        String last = flat(Pdf.text(pdf, pages));
        assertThat(last, containsString("出具机关"));
        assertThat(last, containsString("第" + pages + "页共" + pages + "页"));
        assertThat(flat(Pdf.text(pdf)).split("第一项", -1).length - 1, is(90));
        assertThat(Pdf.code(pdf), is(ADDRESS));
    }

    @Test
    void embedsOnlyTheCharactersUsed() {
        assertThat(FormPrint.of(form(DocumentKind.CERTIFICATE, "凤山花园", "")).pdf().length, is(lessThan(120_000)));
    }
}
