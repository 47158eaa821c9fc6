package cn.zhian.project.site;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;

import cn.zhian.project.rule.boundary.ShippedRuleSets;
import cn.zhian.project.site.boundary.ShippedSiteChecks;
import cn.zhian.project.site.entity.SiteCheck;
import cn.zhian.project.site.entity.SiteCheckSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped check lists against the table that they were taken from. */
class SiteCheckTablesTest {
    private static final Map<String, String> LETTERS =
            Map.of("Y", "yuyao", "G", "guangyuan", "H", "hefei", "Z", "zhangdian", "J", "jiangsu");

    @ParameterizedTest
    @CsvSource({"Y", "G", "H", "Z", "J"})
    void everyLineOfTheTableIsInItsList(String letter) throws IOException {
        List<String> source = table().stream()
                .filter(line -> line.startsWith(letter + ","))
                .map(line -> line.substring(2))
                .toList();
        List<String> shipped = ShippedSiteChecks.get(LETTERS.get(letter)).checks().stream()
                .map(check -> check.system() + "," + check.check() + "," + check.value())
                .toList();

        assertThat(shipped, is(source));
    }

    @Test
    void allListsTogetherAreTheTable() throws IOException {
        long shipped = ShippedSiteChecks.IDS.stream()
                .mapToLong(id -> ShippedSiteChecks.get(id).checks().size())
                .sum();

        assertThat(shipped, is((long) table().size()));
    }

    @Test
    void everyRuleSetHasOneList() {
        List<String> named = ShippedSiteChecks.IDS.stream()
                .flatMap(id -> ShippedSiteChecks.get(id).ruleSets().stream())
                .toList();

        assertThat(named, hasSize(ShippedRuleSets.IDS.size()));
        assertThat(named, everyItem(in(ShippedRuleSets.IDS)));
    }

    @Test
    void aCommunityInJiangsuIsNotAskedForASchoolsWall() {
        SiteCheckSet jiangsu = ShippedSiteChecks.get("jiangsu");

        assertThat(
                jiangsu.checks("jiangsu-community").stream()
                        .map(SiteCheck::system)
                        .toList(),
                is(List.of("存储")));
        assertThat(jiangsu.checks("jiangsu-campus"), hasSize(3));
    }

    private static List<String> table() throws IOException {
        try (InputStream in = SiteCheckTablesTest.class.getResourceAsStream("/rule-tables/site-checks.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .toList();
        }
    }
}
