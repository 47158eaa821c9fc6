package cn.zhian.project.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.project.rule.boundary.ShippedRuleSets;
import cn.zhian.project.rule.boundary.ShippedSchemes;
import cn.zhian.project.rule.control.RuleSetReader;
import cn.zhian.project.rule.control.RuleSetWriter;
import cn.zhian.project.rule.control.SchemeReader;
import cn.zhian.project.rule.control.SchemeWriter;
import cn.zhian.project.rule.entity.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSetWriterTest {
    static List<String> ids() {
        return ShippedRuleSets.IDS;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void losesNothingOfAShippedRuleSet(String id) {
        RuleSet rules = ShippedRuleSets.get(id);
        assertThat(RuleSetReader.read(RuleSetWriter.write(rules)), is(rules));
    }

    @Test
    void losesNothingOfTheShippedSchemes() {
        assertThat(SchemeReader.read(SchemeWriter.write(ShippedSchemes.all())), is(ShippedSchemes.all()));
    }
}
