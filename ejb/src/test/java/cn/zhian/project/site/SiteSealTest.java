package cn.zhian.project.site;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.Invalid;
import cn.zhian.project.process.entity.StoredFile;
import cn.zhian.project.site.boundary.ShippedSiteChecks;
import cn.zhian.project.site.control.Findings;
import cn.zhian.project.site.control.PhotoType;
import cn.zhian.project.site.control.SiteSeal;
import cn.zhian.project.site.entity.Finding;
import cn.zhian.project.site.entity.Person;
import cn.zhian.project.site.entity.SiteAnswer;
import cn.zhian.project.site.entity.SiteLine;
import cn.zhian.project.site.entity.SiteList;
import cn.zhian.project.site.entity.SitePhoto;
import cn.zhian.project.site.entity.SiteVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteSealTest {
    private static final Instant AT = Instant.parse("2026-11-21T03:00:00.123Z");
    private static final Person CLERK = new Person(5, "clerk");
    private static final SiteVersion VERSION = new SiteVersion("zhangdian", 1);

    @Test
    void writesEveryLineWithItsAnswerPlaceAndPhotos() {
        Finding found = Findings.checked(new Finding(
                SiteAnswer.NOT_KEPT,
                Optional.of(" 5 天 "),
                Optional.of("太短"),
                Optional.of(new BigDecimal("118.04670049")),
                Optional.of(new BigDecimal("36.8")),
                Optional.of("")));
        String document = document(line(found), photos("ab"));

        assertThat(document, containsString("\"answer\":\"NOT_KEPT\""));
        assertThat(document, containsString("\"measured\":\"5 天\""));
        assertThat(document, containsString("\"longitude\":\"118.046700\""));
        assertThat(document, containsString("\"latitude\":\"36.800000\""));
        assertThat(document, containsString("\"check\":\"前端存储\""));
        assertThat(document, containsString("\"sha256\":\"abababab"));
        assertThat(document, containsString("\"by\":5"));
        assertThat("the name of a person is not part of it", document, not(containsString("clerk")));
        assertThat(document, not(containsString("\"place\"")));
    }

    @Test
    void isTheSameForTheSameAndAnotherForAnyChange() {
        Finding kept = finding(SiteAnswer.KEPT, "");
        assertThat(document(line(kept), photos("ab")), is(document(line(kept), photos("ab"))));
        assertThat(document(line(kept), photos("ab")), is(not(document(line(kept), photos("cd")))));
        assertThat(
                document(line(kept), List.of()),
                is(not(document(line(finding(SiteAnswer.NOT_APPLICABLE, "无")), List.of()))));
    }

    @ParameterizedTest
    @CsvSource({"NOT_KEPT, problem.site.remark", "NOT_APPLICABLE, problem.site.reason"})
    void wantsToKnowWhyNot(SiteAnswer answer, String problem) {
        Invalid refused = assertThrows(Invalid.class, () -> Findings.checked(finding(answer, " ")));
        assertThat(refused.errors().get(0).key(), is(problem));
        assertThat(refused.errors().get(0).field(), is("remark"));
    }

    @Test
    void takesBothDegreesOrNone() {
        Finding half = new Finding(
                SiteAnswer.KEPT,
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.TEN),
                Optional.empty(),
                Optional.empty());
        assertThrows(Invalid.class, () -> Findings.checked(half));
        Finding off = new Finding(
                SiteAnswer.KEPT,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("180.1")),
                Optional.of(BigDecimal.TEN),
                Optional.empty());
        assertThrows(Invalid.class, () -> Findings.checked(off));
    }

    @Test
    void knowsARepetitionByPersonAndWords() {
        Finding kept = finding(SiteAnswer.KEPT, "");
        SiteLine line = line(kept);
        assertThat(Findings.said(line, kept, CLERK), is(true));
        assertThat(Findings.said(line, kept, new Person(6, "other")), is(false));
        assertThat(Findings.said(line, finding(SiteAnswer.KEPT, "x"), CLERK), is(false));
    }

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a4649460001, image/jpeg",
        "89504e470d0a1a0a0000000d, image/png",
        "524946462400000057454250, image/webp",
        "524946462400000057415645, ''",
        "3c7376672020202020202020, ''",
        "ffd8, ''"
    })
    void tellsAPictureByItsFirstBytes(String head, String type) {
        assertThat(PhotoType.of(HexFormat.of().parseHex(head)).orElse(""), is(type));
    }

    private static Finding finding(SiteAnswer answer, String remark) {
        return new Finding(
                answer,
                Optional.empty(),
                Optional.of(remark).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static SiteLine line(Finding found) {
        SiteLine line = new SiteLine(1, "zhangdian-1", 1);
        line.become(found, CLERK, AT);
        return line;
    }

    private static List<SitePhoto> photos(String digits) {
        StoredFile stored = new StoredFile("0".repeat(32), 77, digits.repeat(32));
        return List.of(new SitePhoto(1, "zhangdian-1", "image/jpeg", stored, 5, AT));
    }

    private static String document(SiteLine line, List<SitePhoto> photos) {
        SiteList list = new SiteList(7, 1, 4, VERSION, CLERK, AT);
        return SiteSeal.document(list, ShippedSiteChecks.get("zhangdian"), List.of(line), photos, 5, AT);
    }
}
