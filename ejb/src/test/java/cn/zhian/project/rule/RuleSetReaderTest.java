package cn.zhian.project.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.project.definition.JsonPart;
import cn.zhian.project.rule.boundary.ShippedRuleSets;
import cn.zhian.project.rule.control.RuleSetReader;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetReaderTest {
    private static final String WHOLE = ShippedRuleSets.document("yuyao-2022");

    @Test
    void tellsEveryErrorWithItsPath() {
        String document = """
                {"id": "Bad Id", "name": {"zh": "表"}, "source": "x", "ladder": "yes",
                 "levels": [{"id": "a", "name": {"zh": "甲", "en": "A"}}, {"id": "a", "name": {"zh": "乙", "en": "B"}}],
                 "items": [
                  {"id": "i1", "group": "g", "demands": {"z": "must", "a": "perhaps"}, "proof": [{"devices": ["camera"], "cover": "each"}]},
                  {"id": "i1", "group": "g", "demands": {"a": "must"}, "alternative": "i9",
                   "proof": [{"devices": ["toaster"], "places": ["lift"], "cover": "each"}]}]}
                """;

        assertThat(
                errors(document).stream().map(FieldError::field).toList(),
                containsInAnyOrder(
                        "id",
                        "name.en",
                        "ladder",
                        "levels",
                        "items",
                        "items[0].demands.z",
                        "items[0].demands.a",
                        "items[0].proof[0]",
                        "items[1].proof[0].devices[0]",
                        "items[1].proof[0]",
                        "items[1].alternative"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{", "{\"items\": 3}", "null", "{} {}", "\u0000", "{\"levels\": [null]}"})
    void refusesWhatIsNoRuleSet(String document) {
        assertThat(errors(document), is(not(empty())));
    }

    @Test
    void refusesADocumentWithoutEnd() {
        String deep = "{\"a\":" + "[".repeat(100_000);

        assertThat(
                errors(deep),
                hasItem(FieldError.of(
                        "document",
                        "problem.definition.json",
                        errors(deep).get(0).arguments().toArray())));
        assertThat(errors(" ".repeat(JsonPart.LONGEST + 1)).get(0).key(), is("problem.text.long"));
    }

    /** Whatever is changed in a document, it is read or refused, and nothing else happens. */
    @Property(tries = 300)
    void isTotal(@ForAll @IntRange(max = 20_000) int at, @ForAll char put, @ForAll @IntRange(max = 40) int gone) {
        int from = Math.min(at, WHOLE.length());
        String changed = WHOLE.substring(0, from) + put + WHOLE.substring(Math.min(WHOLE.length(), from + gone));
        try {
            RuleSetReader.read(changed);
        } catch (Invalid refused) {
            assertThat(refused.errors(), is(not(empty())));
        }
    }

    private static List<FieldError> errors(String document) {
        return assertThrows(Invalid.class, () -> RuleSetReader.read(document)).errors();
    }
}
