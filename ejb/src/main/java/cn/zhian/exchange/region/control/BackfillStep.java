package cn.zhian.exchange.region.control;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.region.entity.Arrived;
import cn.zhian.platform.PersonalData;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings in some rows that were received before the region's tables were there. Records are locked as batches lock them; one
 * that a batch has replaced meanwhile is in already and is left out.
 */
public final class BackfillStep {
    /** Rows of a step. */
    public static final int MOST = 500;

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String MARK = "SELECT done, until FROM region_backfill WHERE what = ? FOR UPDATE";
    private static final String RECORDS = """
            SELECT r.id, r.record_id, r.kind, r.sender, r.community_code, r.erased, r.at, r.body, r.received_at
            FROM received_record r WHERE r.id > ? AND r.id <= ? ORDER BY r.id LIMIT ? FOR UPDATE""";
    private static final String PASSES = """
            SELECT p.id, p.record_id, 'pass' AS kind, p.sender, p.community_code, FALSE AS erased, p.occurred_at AS at, p.body,
              p.received_at
            FROM received_pass p WHERE p.id > ? AND p.id <= ? ORDER BY p.id LIMIT ?""";
    private static final String CHILD =
            "SELECT id, enrolled_at FROM child_platform WHERE platform = ? ORDER BY enrolled_at LIMIT 1";

    private final Connection connection;
    private final PersonalData personal;
    private final RegionRecords records;

    /** On a connection that is in a transaction. */
    public BackfillStep(Connection connection, PersonalData personal, RegionRecords records) {
        this.connection = connection;
        this.personal = personal;
        this.records = records;
    }

    private record Mark(long done, long until) {}

    private record Earlier(long id, String sender, Arrived record) {}

    /** Takes the next ones. @return whether nothing is left */
    public boolean run(int most) throws SQLException {
        return part("record", RECORDS, most) & part("pass", PASSES, most);
    }

    private boolean part(String what, String select, int most) throws SQLException {
        Mark mark = new RegionSql()
                .add(MARK, what)
                .rows(connection, row -> new Mark(row.getLong(1), row.getLong(2)))
                .get(0);
        if (mark.done() >= mark.until()) {
            return true;
        }
        List<Earlier> read =
                new RegionSql().add(select, mark.done(), mark.until(), most).rows(connection, this::earlier);
        keep(what.equals("record") ? missing(read) : read);
        long done =
                read.size() < most ? mark.until() : read.get(read.size() - 1).id();
        new RegionSql()
                .add("UPDATE region_backfill SET done = ? WHERE what = ?", done, what)
                .run(connection);
        return done >= mark.until();
    }

    private List<Earlier> missing(List<Earlier> read) throws SQLException {
        List<Long> there = new RegionSql()
                .add("SELECT received_id FROM region_item WHERE 1 = 1")
                .in("AND received_id", read.stream().map(Earlier::id).toList())
                .rows(connection, row -> row.getLong(1));
        return read.stream()
                .filter(one -> !one.record().erased() && !there.contains(one.id()))
                .toList();
    }

    private void keep(List<Earlier> earlier) throws SQLException {
        Map<String, List<Arrived>> bySender = new LinkedHashMap<>();
        earlier.forEach(one ->
                bySender.computeIfAbsent(one.sender(), key -> new ArrayList<>()).add(one.record()));
        for (Map.Entry<String, List<Arrived>> one : bySender.entrySet()) {
            records.keeping(connection).keep(source(one.getKey()), one.getValue());
        }
    }

    private Source source(String sender) throws SQLException {
        Optional<Source> known = new RegionSql()
                        .add(CHILD, sender)
                        .rows(
                                connection,
                                row -> new Source(
                                        row.getLong(1),
                                        sender,
                                        RegionSql.time(row, "enrolled_at").orElse(Instant.EPOCH)))
                        .stream()
                        .findFirst();
        return known.orElseGet(() -> new Source(0, sender, Instant.EPOCH));
    }

    private Earlier earlier(ResultSet row) throws SQLException {
        boolean erased = row.getBoolean("erased");
        Arrived record = new Arrived(
                row.getString("record_id"),
                RecordKind.of(row.getString("kind")).orElseThrow(),
                row.getString("community_code"),
                RegionSql.time(row, "at").orElseThrow(),
                erased,
                erased ? JsonObject.EMPTY_JSON_OBJECT : json(personal.decryptText(row.getBytes("body"))),
                RegionSql.time(row, "received_at").orElseThrow());
        return new Earlier(row.getLong("id"), row.getString("sender"), record);
    }

    static JsonObject json(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
