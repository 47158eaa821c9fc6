package cn.zhian.project.site.control;

import cn.zhian.platform.CanonicalJson;
import cn.zhian.project.site.entity.Finding;
import cn.zhian.project.site.entity.SiteCheck;
import cn.zhian.project.site.entity.SiteCheckSet;
import cn.zhian.project.site.entity.SiteLine;
import cn.zhian.project.site.entity.SiteList;
import cn.zhian.project.site.entity.SitePhoto;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What is frozen of a check list: every line with its texts, its answer and the hashes of its photos. Pure. */
public final class SiteSeal {
    private static final String FORMAT = "zhian-site-checks-1";

    private SiteSeal() {}

    /** A list as canonical JSON. @param closer user who closes it */
    public static String document(
            SiteList list, SiteCheckSet set, List<SiteLine> lines, List<SitePhoto> photos, long closer, Instant at) {
        JsonArrayBuilder written = Json.createArrayBuilder();
        lines.forEach(line -> written.add(line(set.check(line.line()).orElseThrow(), line, photos)));
        return CanonicalJson.of(Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("project", list.projectId())
                .add("number", list.number())
                .add("round", list.round())
                .add("checks", set.id())
                .add("checksVersion", list.checks().number())
                .add("name", set.name().zh())
                .add("source", set.source())
                .add("begunAt", list.begunAt().toString())
                .add("closedAt", at.toString())
                .add("closedBy", closer)
                .add("lines", written)
                .build());
    }

    /** What the history says of a closed list. */
    public static String wording(int number, String sha256) {
        return number + " SHA-256 " + sha256;
    }

    private static JsonObjectBuilder line(SiteCheck check, SiteLine line, List<SitePhoto> photos) {
        JsonObjectBuilder written = Json.createObjectBuilder()
                .add("id", check.id())
                .add("system", check.system())
                .add("check", check.check())
                .add("value", check.value())
                .add("photos", photos(line, photos));
        line.finding().ifPresent(found -> add(written, found));
        line.by().ifPresent(person -> written.add("by", person.id()));
        line.at().ifPresent(at -> written.add("at", at.toString()));
        return written;
    }

    private static void add(JsonObjectBuilder written, Finding found) {
        written.add("answer", found.answer().name());
        found.measured().ifPresent(text -> written.add("measured", text));
        found.remark().ifPresent(text -> written.add("remark", text));
        found.place().ifPresent(text -> written.add("place", text));
        found.longitude().map(BigDecimal::toPlainString).ifPresent(text -> written.add("longitude", text));
        found.latitude().map(BigDecimal::toPlainString).ifPresent(text -> written.add("latitude", text));
    }

    private static JsonArrayBuilder photos(SiteLine line, List<SitePhoto> photos) {
        JsonArrayBuilder written = Json.createArrayBuilder();
        photos.stream()
                .filter(photo -> photo.line().equals(line.line()))
                .map(photo -> Json.createObjectBuilder()
                        .add("sha256", photo.stored().sha256())
                        .add("size", photo.stored().size())
                        .add("type", photo.type()))
                .forEach(written::add);
        return written;
    }
}
