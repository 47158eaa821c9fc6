package cn.zhian.exchange.outbox.control;

import static cn.zhian.platform.JsonMaker.JSON;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordSource.Span;
import cn.zhian.platform.PersonalData;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads what platforms below sent, as it is kept: cleaned, with the identifier and version that it had where it arose. */
public final class ReceivedReading {
    private static final int AT_ONCE = 500;
    private static final String THINGS =
            "SELECT id, record_id, kind, community_code, version, at, erased, body FROM received_record WHERE ";
    private static final String PASSES = "SELECT id, record_id, 'pass' AS kind, community_code, 1 AS version,"
            + " occurred_at AS at, FALSE AS erased, body FROM received_pass WHERE ";

    private final DataSource source;
    private final PersonalData personal;

    /** @param personal decrypts bodies */
    public ReceivedReading(DataSource source, PersonalData personal) {
        this.source = source;
        this.personal = personal;
    }

    /**
     * A stretch of passes.
     *
     * @param first its lowest id
     * @param last its highest
     * @param since when the earliest of them happened
     */
    public record Stretch(long first, long last, Instant since) {}

    /** Things by the ids of their rows, in any order; also erased ones. */
    public List<Received> things(Collection<Long> ids) throws SQLException {
        List<Received> found = new ArrayList<>();
        List<Object> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> part = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            found.addAll(read(THINGS + "id IN (" + marks(part) + ")", part));
        }
        return found;
    }

    /** Passes of stretches, in any order. */
    public List<Received> passes(List<Stretch> stretches) throws SQLException {
        List<Received> found = new ArrayList<>();
        for (int from = 0; from < stretches.size(); from += AT_ONCE) {
            found.addAll(part(stretches.subList(from, Math.min(stretches.size(), from + AT_ONCE))));
        }
        return found;
    }

    // The time spares the parts of the table that lie before.
    private List<Received> part(List<Stretch> stretches) throws SQLException {
        List<Object> values = new ArrayList<>();
        values.add(utc(
                stretches.stream().map(Stretch::since).min(Instant::compareTo).orElseThrow()));
        stretches.forEach(one -> values.addAll(List.of(one.first(), one.last())));
        String spans = String.join(" OR ", Collections.nCopies(stretches.size(), "id BETWEEN ? AND ?"));
        return read(PASSES + "occurred_at >= ? AND (" + spans + ")", values);
    }

    /** Passes by the ids of their rows, in any order. */
    public List<Received> passesOf(Collection<Long> ids) throws SQLException {
        List<Stretch> single =
                ids.stream().map(id -> new Stretch(id, id, Instant.EPOCH)).toList();
        return passes(single);
    }

    /**
     * Records of a kind and community, by the ids of their rows; also erased ones.
     *
     * @param since when they were received; empty for all
     */
    public List<Received> page(RecordKind kind, String community, long afterId, int most, Optional<Instant> since)
            throws SQLException {
        List<Object> values = new ArrayList<>(List.of(community));
        StringBuilder sql = new StringBuilder(kind.appendOnly() ? PASSES : THINGS + "kind = ? AND ");
        if (!kind.appendOnly()) {
            values.add(0, kind.word());
        }
        sql.append("community_code = ? AND id > ?");
        values.add(afterId);
        since.ifPresent(time -> {
            sql.append(" AND received_at >= ?");
            values.add(utc(time));
        });
        values.add(most);
        return read(sql.append(" ORDER BY id LIMIT ?").toString(), values);
    }

    /** Things that live and changed within a time, by the ids of their rows. */
    public List<Received> living(RecordKind kind, String community, Span span, long afterId, int most)
            throws SQLException {
        return read(
                THINGS + "kind = ? AND community_code = ? AND NOT erased AND at >= ? AND at < ? AND id > ?"
                        + " ORDER BY id LIMIT ?",
                List.of(kind.word(), community, utc(span.from()), utc(span.to()), afterId, most));
    }

    /** Things by their identifiers, in any order; also erased ones. */
    public List<Received> named(Collection<String> recordIds) throws SQLException {
        List<Received> found = new ArrayList<>();
        List<Object> all = new ArrayList<>(recordIds);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> part = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            found.addAll(read(THINGS + "record_id IN (" + marks(part) + ")", part));
        }
        return found;
    }

    /**
     * A pass without what it says.
     *
     * @param id of the row that keeps it
     * @param recordId of the record
     * @param at when it happened
     */
    public record PassMark(long id, String recordId, Instant at) {}

    /** Passes of a community that happened within a time, by the ids of their rows. */
    public List<PassMark> passMarks(String community, Span span, long afterId, int most) throws SQLException {
        String sql =
                "SELECT id, record_id, occurred_at FROM received_pass WHERE community_code = ? AND occurred_at >= ?"
                        + " AND occurred_at < ? AND id > ? ORDER BY id LIMIT ?";
        List<PassMark> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, List.of(community, utc(span.from()), utc(span.to()), afterId, most));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Instant at = rows.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                    found.add(new PassMark(rows.getLong(1), rows.getString(2), at));
                }
            }
        }
        return found;
    }

    /** Codes of all communities of which something was received, rising. */
    public List<String> communities() throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT code FROM forwarded_community ORDER BY code");
                ResultSet rows = select.executeQuery()) {
            List<String> codes = new ArrayList<>();
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
            return codes;
        }
    }

    private List<Received> read(String sql, List<Object> values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            try (ResultSet rows = select.executeQuery()) {
                ResultSet bare = rows.unwrap(ResultSet.class);
                List<Received> found = new ArrayList<>();
                while (bare.next()) {
                    found.add(received(bare));
                }
                return found;
            }
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private Received received(ResultSet row) throws SQLException {
        OutRecord record = new OutRecord(
                row.getString("record_id"),
                RecordKind.of(row.getString("kind"))
                        .orElseThrow(() -> new SQLException("A received record is of no kind")),
                row.getString("community_code"),
                row.getLong("version"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getBoolean("erased"),
                Optional.ofNullable(row.getBytes("body")).map(this::json).orElse(JsonObject.EMPTY_JSON_OBJECT));
        return new Received(row.getLong("id"), record);
    }

    private JsonObject json(byte[] body) {
        try (JsonReader reader = JSON.createReader(new StringReader(personal.decryptText(body)))) {
            return reader.readObject();
        }
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static String marks(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }
}
