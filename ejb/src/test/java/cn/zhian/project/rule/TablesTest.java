package cn.zhian.project.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import cn.zhian.project.rule.boundary.ShippedRuleSets;
import cn.zhian.project.rule.control.ConformityCheck;
import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.ItemResult;
import cn.zhian.project.rule.entity.Outcome;
import cn.zhian.project.rule.entity.Report;
import cn.zhian.project.rule.entity.RuleItem;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every cell of the regions' tables")
class TablesTest {
    private static final Map<String, String> FILES = Map.of(
            "yuyao.csv", "yuyao-2022",
            "guangyuan.csv", "guangyuan",
            "hefei.csv", "hefei-shushan",
            "zhangdian-closed.csv", "zhangdian-closed",
            "zhangdian-open.csv", "zhangdian-open",
            "zhangdian-apartment.csv", "zhangdian-apartment",
            "jiangsu-community.csv", "jiangsu-community",
            "jiangsu-campus.csv", "jiangsu-campus");

    /** One cell: a line of a table and one of its levels. */
    record Cell(RuleSet rules, RuleItem item, String level, Optional<Demand> demand, Map<String, String> row) {
        @Override
        public String toString() {
            return item.id() + " " + level + " " + demand.map(Enum::name).orElse("-");
        }

        Set<Trait> traits() {
            Set<Trait> traits = EnumSet.noneOf(Trait.class);
            item.applies().stream().findFirst().ifPresent(traits::add);
            return traits;
        }
    }

    static Stream<Cell> cells() {
        return FILES.entrySet().stream().flatMap(file -> cells(SourceTable.read(file.getKey()), file.getValue()));
    }

    private static Stream<Cell> cells(SourceTable table, String ruleSet) {
        RuleSet rules = ShippedRuleSets.get(ruleSet);
        return IntStream.range(0, table.rows().size()).boxed().flatMap(line -> {
            Map<String, String> row = table.rows().get(line);
            return rules.levels().stream()
                    .map(level -> new Cell(
                            rules,
                            rules.items().get(line),
                            level.id(),
                            SourceTable.filled(row.get(level.id().replace('-', '_')))
                                    .map(word -> Demand.valueOf(word.toUpperCase(Locale.ROOT))),
                            row));
        });
    }

    @ParameterizedTest
    @MethodSource("cells")
    void demandsWhatTheSourceDemands(Cell cell) {
        assertThat(cell.item().demand(cell.level()), is(cell.demand()));
        String text = cell.row().getOrDefault("area", "");
        String own = cell.row().containsKey("device")
                ? cell.row().get("device")
                : cell.row().getOrDefault("item", text);
        assertThat(cell.item().area().orElse(""), is(own));
        String group = cell.row().containsKey("category")
                ? cell.row().get("category")
                : cell.row().getOrDefault("group", text);
        assertThat(cell.item().group(), is(group));
        assertThat(cell.item().subsystem().orElse(""), is(cell.row().getOrDefault("subsystem", "")));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void isFulfilledWhereItIsPresent(Cell cell) {
        Report report =
                ConformityCheck.check(cell.rules(), cell.level(), Subjects.complete(cell.rules(), cell.traits()));

        ItemResult result = result(report, cell);
        assertThat(result.outcome(), is(Outcome.FULFILLED));
        assertThat(result.demand(), is(cell.demand()));
        assertThat(report.missingMust(), is(List.of()));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void isMissingByItsDemandWhereItIsAbsent(Cell cell) {
        Report report = ConformityCheck.check(
                cell.rules(), cell.level(), Subjects.without(cell.rules(), cell.item(), cell.traits()));

        ItemResult result = result(report, cell);
        assertThat(result.outcome(), is(Outcome.MISSING));
        assertThat(report.missingMust().contains(result), is(cell.demand().equals(Optional.of(Demand.MUST))));
        assertThat(report.missingShould().contains(result), is(cell.demand().equals(Optional.of(Demand.SHOULD))));
    }

    @Test
    void areAllThere() {
        assertThat(cells().count(), greaterThanOrEqualTo(380L));
        FILES.forEach((file, ruleSet) -> {
            int extra = ruleSet.equals("yuyao-2022") || ruleSet.matches("zhangdian-(closed|open)") ? 1 : 0;
            assertThat(
                    file,
                    ShippedRuleSets.get(ruleSet).items().size(),
                    is(SourceTable.read(file).rows().size() + extra));
        });
    }

    private static ItemResult result(Report report, Cell cell) {
        return report.items().stream()
                .filter(each -> each.item().id().equals(cell.item().id()))
                .findFirst()
                .orElseThrow();
    }
}
