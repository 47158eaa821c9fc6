package cn.zhian.project.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.project.process.boundary.ShippedProcesses;
import cn.zhian.project.rule.boundary.ShippedRuleSets;
import cn.zhian.project.rule.boundary.ShippedSchemes;
import cn.zhian.project.rule.entity.Trait;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemesTest {
    /** The notes of the sources on which table and level a community is held to. */
    @ParameterizedTest
    @CsvSource({
        "330281, new-build closed, yuyao-2022 advanced",
        "330281, new-build resettlement, yuyao-2022 standard",
        "330281, renewal closed, yuyao-2022 standard in principle",
        "330281, existing open, yuyao-2022 standard in principle",
        "330281, existing semi-open, yuyao-2022 standard in principle",
        "330281, existing closed, yuyao-2022 basic",
        "340104, existing closed, hefei-shushan standard",
        "510802, new-build closed, guangyuan new-closed",
        "510802, new-build open, guangyuan new-open",
        "510811, existing open, guangyuan existing-open",
        "510811, existing closed, guangyuan existing-closed",
        "370303, new-build open, zhangdian-closed qualified",
        "370303, existing semi-open, zhangdian-closed qualified",
        "370303, existing closed, zhangdian-closed qualified",
        "370303, existing open, zhangdian-open qualified",
        "370303, existing village, zhangdian-open qualified",
        "370303, existing single-building, zhangdian-apartment qualified",
        "320106, existing closed, jiangsu-community basic",
        "320106, campus kindergarten, jiangsu-campus basic",
        "110101, existing closed, none"
    })
    void theRightTableAppliesToEveryCommunity(String division, String traits, String expected) {
        Set<Trait> known = Arrays.stream(traits.split(" "))
                .map(word -> Trait.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toSet());

        String found = ShippedSchemes.all().stream()
                .filter(scheme -> scheme.holds(division, known))
                .findFirst()
                .map(scheme -> scheme.ruleSet() + " " + scheme.level() + (scheme.principle() ? " in principle" : ""))
                .orElse("none");

        assertThat(found, is(expected));
    }

    @Test
    void everySchemeNamesWhatThereIs() {
        ShippedSchemes.all().forEach(scheme -> {
            assertThat(
                    scheme.level(),
                    ShippedRuleSets.get(scheme.ruleSet()).level(scheme.level()).isPresent(),
                    is(true));
            assertThat(ShippedProcesses.get(scheme.process()).id(), is(scheme.process()));
        });
    }
}
