package cn.zhian.project.site.control;

import cn.zhian.platform.Checks;
import cn.zhian.project.definition.JsonPart;
import cn.zhian.project.site.entity.SiteCheck;
import cn.zhian.project.site.entity.SiteCheckSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads on-site check lists. */
public final class SiteCheckReader {
    private SiteCheckReader() {}

    /** @throws cn.zhian.platform.Invalid if the document is no check list */
    public static SiteCheckSet read(String document) {
        Checks checks = new Checks();
        JsonPart whole = JsonPart.whole(document, checks);
        List<SiteCheck> lines = whole.get("checks").filled().stream()
                .map(SiteCheckReader::check)
                .toList();
        whole.get("checks").unique(lines.stream().map(SiteCheck::id).toList());
        SiteCheckSet read = new SiteCheckSet(
                whole.get("id").id(),
                whole.get("name").label(),
                whole.get("source").text(),
                ids(whole.get("ruleSets").filled()),
                lines);
        checks.done();
        return read;
    }

    private static SiteCheck check(JsonPart part) {
        return new SiteCheck(
                part.get("id").id(),
                part.get("system").text(),
                part.get("check").text(),
                part.get("value").text(),
                ids(part.get("ruleSets").elements()));
    }

    private static Set<String> ids(List<JsonPart> parts) {
        Set<String> ids = new LinkedHashSet<>();
        parts.forEach(part -> ids.add(part.id()));
        return ids;
    }
}
