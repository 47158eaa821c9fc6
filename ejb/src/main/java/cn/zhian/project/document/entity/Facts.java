package cn.zhian.project.document.entity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;

/**
 * What a document said when it was issued; names may have changed since.
 *
 * @param number as people quote it
 * @param authority in words
 * @param community its name
 * @param communityCode 15 digits
 * @param project its name
 * @param detail beyond the form
 * @param dueAt until when a rectification is due
 */
public record Facts(
        String number,
        String authority,
        String community,
        String communityCode,
        String project,
        String detail,
        Optional<Instant> dueAt) {
    /** Those of a form. */
    public static Facts of(Form form) {
        return new Facts(
                form.number(),
                form.authority(),
                form.community(),
                form.communityCode(),
                form.project(),
                form.detail(),
                form.dueAt());
    }

    /** Those that {@link #json} wrote. */
    public static Facts read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject facts = reader.readObject();
            return new Facts(
                    facts.getString("number"),
                    facts.getString("authority"),
                    facts.getString("community"),
                    facts.getString("communityCode"),
                    facts.getString("project"),
                    facts.getString("detail"),
                    Optional.ofNullable(facts.getString("dueAt", null)).map(Instant::parse));
        }
    }

    /** As kept. */
    public String json() {
        JsonObjectBuilder facts = Json.createObjectBuilder()
                .add("number", number)
                .add("authority", authority)
                .add("community", community)
                .add("communityCode", communityCode)
                .add("project", project)
                .add("detail", detail);
        dueAt.ifPresent(due -> facts.add("dueAt", due.toString()));
        return facts.build().toString();
    }
}
