package cn.zhian.project.rule.boundary;

import cn.zhian.project.rule.control.RuleSetReader;
import cn.zhian.project.rule.entity.RuleSet;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** @throws UncheckedIOException if the product was built without it */
    public static RuleSet get(String id) {
        return RuleSetReader.read(document(id));
    }

    /** As JSON. */
    public static String document(String id) {
        String file = "/rule-sets/" + id + ".json";
        try (InputStream in = ShippedRuleSets.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
