package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.entity.TargetAccess;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.PersonalData;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of targets as a plan. */
final class PlanRow {
    private PlanRow() {}

    static TargetPlan of(ResultSet row, PersonalData personal) throws SQLException {
        return new TargetPlan(
                row.getLong("version"),
                row.getString("protocol"),
                new TargetAccess(
                        row.getLong("id"),
                        Optional.ofNullable(row.getString("profile")),
                        row.getString("address"),
                        credentials(row.getBytes("credentials"), personal)),
                new Selection(
                        kinds(row.getString("kinds")),
                        communities(row.getString("communities")),
                        words(row.getString("below")).collect(Collectors.toSet())),
                new Tailoring(
                        words(row.getString("left_out")).collect(Collectors.toSet()),
                        Optional.ofNullable(row.getString("only_items"))
                                .map(items -> new NamedItems(words(items).collect(Collectors.toSet()))),
                        row.getBoolean("mask_names"),
                        row.getBoolean("mask_documents"),
                        row.getBoolean("mask_phones")),
                new Hours(row.getInt("hours")),
                term(row),
                new TargetPlan.Pace(row.getInt("rate"), row.getInt("batch"), row.getInt("lanes")),
                row.getBoolean("paused"));
    }

    static Term term(ResultSet row) throws SQLException {
        return new Term(row.getObject("term_from", LocalDate.class), row.getObject("term_to", LocalDate.class));
    }

    private static JsonObject credentials(byte[] kept, PersonalData personal) {
        if (kept == null) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (var reader = Json.createReader(new StringReader(personal.decryptText(kept)))) {
            return reader.readObject();
        }
    }

    private static Set<RecordKind> kinds(String text) {
        return words(text).flatMap(word -> RecordKind.of(word).stream()).collect(Collectors.toSet());
    }

    private static Optional<Set<Long>> communities(String text) {
        return Optional.ofNullable(text)
                .map(ids -> words(ids).map(Long::valueOf).collect(Collectors.toSet()));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(",")).filter(word -> !word.isEmpty());
    }
}
