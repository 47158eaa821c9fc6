package cn.zhian.project.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.project.rule.boundary.ShippedRuleSets;
import cn.zhian.project.rule.control.ItemPaths;
import cn.zhian.project.rule.control.RuleSetEdit;
import cn.zhian.project.rule.control.RuleSetReader;
import cn.zhian.project.rule.entity.Level;
import cn.zhian.project.rule.entity.RuleItem;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.RuleSetHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetEditTest {
    private static final RuleSet RULES = RuleSetReader.read("""
            {"id": "x", "name": {"zh": "表", "en": "Table"}, "source": "s", "division": "330299", "ladder": true,
             "levels": [{"id": "low", "name": {"zh": "低", "en": "Low"}}, {"id": "high", "name": {"zh": "高", "en": "High"}}],
             "items": [
              {"id": "a", "group": "g", "demands": {"low": "must", "high": "must"}, "proof": [{"statement": true}]},
              {"id": "b", "group": "g", "demands": {"high": "must"}, "proof": [{"statement": true}], "alternative": "a"},
              {"id": "c", "group": "g", "demands": {"low": "should"}, "proof": [{"statement": true}]}]}""");
    private final RuleSetEdit edit = new RuleSetEdit(RULES);

    @ParameterizedTest
    @CsvSource({"a, 1, bac", "a, -1, abc", "c, -2, cab", "c, 9, abc", "b, 1, acb"})
    void movesAnItemAndStopsAtTheEnds(String id, int lines, String order) {
        assertThat(ids(edit.move(id, lines)), is(order));
    }

    @Test
    void takesOutOnlyWhatNobodyNamesAsAlternative() {
        assertThat(ids(edit.remove("c")), is("ab"));
        assertThat(keys(() -> edit.remove("a")), contains("item problem.rule-set.alternative-of"));
        assertThrows(NotFound.class, () -> edit.remove("z"));
    }

    @Test
    void refusesAnIdThatIsTaken() {
        RuleItem other = named("b", RULES.items().get(0));
        assertThat(keys(() -> edit.add(other)), contains("id problem.definition.twice"));
        assertThat(keys(() -> edit.replace("a", other)), contains("id problem.definition.twice"));
        assertThat(ids(edit.add(named("d", other))), is("abcd"));
    }

    @Test
    void letsAlternativesFollowANewId() {
        RuleSet renamed = edit.replace("a", named("z", RULES.items().get(0)));
        assertThat(ids(renamed), is("zbc"));
        assertThat(renamed.items().get(1).alternative(), is(Optional.of("z")));
        assertThat(RULES.items().get(1).alternative(), is(Optional.of("a")));
    }

    @Test
    void takesDemandsAlongWithTheirLevelButLeavesNoItemWithout() {
        List<Level> high = List.of(RULES.levels().get(1));
        assertThat(keys(() -> edit.describe(head(high))), contains("levels problem.rule-set.level-needed"));
        RuleSet without = new RuleSetEdit(edit.remove("c")).describe(head(high));
        assertThat(without.items().get(0).demands().keySet(), is(Set.of("high")));
        assertThat(without.levels(), is(high));
    }

    @Test
    void namesTheFieldsOfTheEditedItem() {
        List<FieldError> errors = List.of(
                FieldError.of("items[2].group", "problem.field.required"),
                FieldError.of("items[2].demands", "problem.definition.empty"),
                FieldError.of("items[2].proof[1]", "problem.definition.proof"),
                FieldError.of("items[1].group", "problem.field.required"));
        assertThat(
                ItemPaths.within(2, errors),
                contains(
                        FieldError.of("group", "problem.field.required"),
                        FieldError.of("demands", "problem.rule-set.demands"),
                        FieldError.of("proof", "problem.rule-set.proof", 2),
                        FieldError.of("items[1].group", "problem.field.required")));
    }

    @Test
    void namesTheFieldsOfTheHead() {
        List<FieldError> errors = List.of(
                FieldError.of("levels[2].id", "problem.definition.id", "X"),
                FieldError.of("levels[2].name.zh", "problem.field.required"),
                FieldError.of("name.en", "problem.field.required"),
                FieldError.of("levels", "problem.definition.twice", "low"));
        assertThat(
                ItemPaths.ofHead(errors),
                contains(
                        FieldError.of("levels", "problem.rule-set.level", 3),
                        FieldError.of("en", "problem.field.required"),
                        FieldError.of("levels", "problem.definition.twice", "low")));
    }

    @Test
    void findsTheItemThatAPathLeadsInto() {
        List<Optional<String>> ids = ItemPaths.ids(ShippedRuleSets.document("yuyao-2022"));
        assertThat(ItemPaths.item(ids, "items[1].proof[0].devices[1]"), is(Optional.of("yuyao-02")));
        assertThat(ItemPaths.item(ids, "levels[1].id"), is(Optional.empty()));
        assertThat(ItemPaths.item(ids, "items[999]"), is(Optional.empty()));
        assertThat(ItemPaths.ids("no document"), is(List.of()));
    }

    private static RuleSetHead head(List<Level> levels) {
        return new RuleSetHead(RULES.name(), "s", RULES.division(), true, levels, RULES.missingShould(), false);
    }

    private static RuleItem named(String id, RuleItem like) {
        return new RuleItem(
                id,
                like.group(),
                like.subsystem(),
                like.area(),
                like.demands(),
                like.proof(),
                like.alternative(),
                like.applies(),
                like.unless(),
                like.note());
    }

    private static String ids(RuleSet rules) {
        return String.join("", rules.items().stream().map(RuleItem::id).toList());
    }

    private static List<String> keys(Runnable work) {
        return new ArrayList<>(assertThrows(Invalid.class, work::run).errors())
                .stream().map(error -> error.field() + " " + error.key()).toList();
    }
}
