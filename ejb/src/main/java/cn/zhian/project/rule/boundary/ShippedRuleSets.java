package cn.zhian.project.rule.boundary;

import cn.zhian.project.definition.ShippedDocument;
import cn.zhian.project.rule.control.RuleSetReader;
import cn.zhian.project.rule.entity.RuleSet;
import java.util.List;

/** The rule sets that come with the product: the tables of five regions, each with its source named. */
public final class ShippedRuleSets {
    /** Their ids. */
    public static final List<String> IDS = List.of(
            "yuyao-2022",
            "guangyuan",
            "hefei-shushan",
            "zhangdian-closed",
            "zhangdian-open",
            "zhangdian-apartment",
            "jiangsu-community",
            "jiangsu-campus");

    private ShippedRuleSets() {}

    /** One of them. */
    public static RuleSet get(String id) {
        return RuleSetReader.read(document(id));
    }

    /** As JSON. */
    public static String document(String id) {
        return ShippedDocument.read("/rule-sets/" + id + ".json");
    }
}
