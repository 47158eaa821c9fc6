package cn.zhian.project.rule.control;

import cn.zhian.platform.Checks;
import cn.zhian.project.definition.JsonPart;
import cn.zhian.project.rule.entity.Scheme;
import cn.zhian.project.rule.entity.Trait;
import java.util.List;

/** Reads which table and process apply where; the first that holds for a community is its own. */
public final class SchemeReader {
    private SchemeReader() {}

    /** @throws cn.zhian.platform.Invalid if the document is no list of schemes */
    public static List<Scheme> read(String document) {
        Checks checks = new Checks();
        List<Scheme> schemes = JsonPart.whole(document, checks).get("schemes").filled().stream()
                .map(SchemeReader::scheme)
                .toList();
        checks.done();
        return schemes;
    }

    private static Scheme scheme(JsonPart part) {
        String division = part.get("division").text();
        if (!division.isEmpty() && !division.matches("[0-9]{2,6}")) {
            part.get("division").wrong("problem.definition.division", division);
        }
        return new Scheme(
                division,
                part.get("ruleSet").id(),
                part.get("process").id(),
                part.get("level").id(),
                part.get("principle").flag(),
                part.get("all").words(Trait.class),
                part.get("any").words(Trait.class),
                part.get("source").text());
    }
}
