package cn.zhian.project.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import cn.zhian.project.rule.boundary.ShippedRuleSets;
import cn.zhian.project.rule.control.RuleSetComparer;
import cn.zhian.project.rule.control.RuleSetEdit;
import cn.zhian.project.rule.control.RuleSetReader;
import cn.zhian.project.rule.control.RuleSetWriter;
import cn.zhian.project.rule.entity.ItemChangeKind;
import cn.zhian.project.rule.entity.ItemField;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.RuleSetComparison;
import cn.zhian.project.rule.entity.RuleSetField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetComparerTest {
    private static final RuleSet YUYAO = ShippedRuleSets.get("yuyao-2022");

    @Test
    void findsNothingBetweenAVersionAndItself() {
        RuleSetComparison comparison = RuleSetComparer.compare(YUYAO, YUYAO);
        assertThat(comparison.same(), is(true));
        assertThat(comparison.items().size(), is(YUYAO.items().size()));
    }

    @Test
    void namesTheFieldsThatDiffer() {
        RuleSet after = RuleSetReader.read(RuleSetWriter.write(YUYAO)
                .replaceFirst("\"group\": *\"[^\"]*\"", "\"group\": \"另一类\"")
                .replaceFirst("\"must\"", "\"should\"")
                .replaceFirst("\"source\": *\"[^\"]*\"", "\"source\": \"修订\""));
        RuleSetComparison comparison = RuleSetComparer.compare(YUYAO, after);
        assertThat(comparison.fields(), is(Set.of(RuleSetField.SOURCE)));
        assertThat(comparison.changes().size(), is(1));
        assertThat(comparison.changes().get(0).kind(), is(ItemChangeKind.CHANGED));
        assertThat(comparison.changes().get(0).fields(), is(Set.of(ItemField.GROUP, ItemField.DEMANDS)));
        assertThat(
                RuleSetComparer.compare(after, YUYAO).changes().get(0).fields().size(), is(2));
    }

    /** Orders before and after, and what became of the items in the order in which they are shown. */
    @ParameterizedTest
    @CsvSource({
        "abcd, abcd, a b c d",
        "abcd, bacd, b a+MOVED c d",
        "abcd, dabc, d+MOVED a b c",
        "abcd, acd, a b+REMOVED c d",
        "abcd, cd, a+REMOVED b+REMOVED c d",
        "abc, abxc, a b x+ADDED c",
        "abc, xyz, a+REMOVED b+REMOVED c+REMOVED x+ADDED y+ADDED z+ADDED",
        "abcd, adcx, a b+REMOVED d c+MOVED x+ADDED"
    })
    void tellsAddedRemovedAndMoved(String before, String after, String expected) {
        String found = String.join(
                " ",
                RuleSetComparer.compare(of(before), of(after)).items().stream()
                        .map(item -> item.id() + (item.kind() == ItemChangeKind.SAME ? "" : "+" + item.kind()))
                        .toList());
        assertThat(found, is(expected));
    }

    @Test
    void showsWhatAnEditDid() {
        RuleSet moved = new RuleSetEdit(of("abc")).move("c", -2);
        assertThat(
                RuleSetComparer.compare(of("abc"), moved).changes().stream()
                        .map(item -> item.id() + item.kind())
                        .toList(),
                contains("cMOVED"));
    }

    private static RuleSet of(String ids) {
        List<String> items = ids.chars().mapToObj(id -> """
                        {"id": "%c", "group": "g", "demands": {"l": "must"}, "proof": [{"statement": true}]}""".formatted(id)).toList();
        return RuleSetReader.read("""
                {"id": "x", "name": {"zh": "表", "en": "Table"}, "source": "s",
                 "levels": [{"id": "l", "name": {"zh": "级", "en": "Level"}}], "items": [%s]}""".formatted(String.join(",", items)));
    }
}
