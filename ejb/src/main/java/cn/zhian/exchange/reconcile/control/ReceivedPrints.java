package cn.zhian.exchange.reconcile.control;

import cn.zhian.exchange.delivery.entity.HeldBucket;
import cn.zhian.exchange.delivery.entity.HeldMark;
import cn.zhian.exchange.delivery.entity.HeldPrint;
import cn.zhian.exchange.delivery.entity.HeldSpan;
import cn.zhian.exchange.record.RecordKind;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What this platform holds of what a platform below sent; counted and mixed by the database. */
public final class ReceivedPrints {
    /** Parts that are told at once. */
    public static final int PARTS = 20_000;

    /** Records that are told at once. */
    public static final int MARKS = 2_000;

    private static final String SLOT = "CONV(LEFT(SHA2(record_id, 256), 1), 16, 10)";
    private static final String OF_THING = "HEX(LEFT(sent_hash, 8))";
    private static final String OF_PASS = "LEFT(SHA2(record_id, 256), 16)";

    private final Connection connection;
    private final String sender;

    /** On a connection. @param sender whose records */
    public ReceivedPrints(Connection connection, String sender) {
        this.connection = connection;
        this.sender = sender;
    }

    /** Fingerprints of a span; empty where there are more than {@link #PARTS}. */
    public Optional<Map<HeldBucket, HeldPrint>> prints(HeldSpan span) throws SQLException {
        String time = time(span.kind());
        String sql = "SELECT community_code, TIMESTAMPDIFF(HOUR, '1970-01-01', " + time + ") AS hour, " + SLOT
                + " AS slot, COUNT(*) AS records, BIT_XOR(CAST(CONV(" + hash(span.kind())
                + ", 16, 10) AS UNSIGNED)) AS mix" + from(span.kind()) + " AND community_code IN ("
                + String.join(",", Collections.nCopies(span.communities().size(), "?")) + ") AND " + time + " >= ? AND "
                + time + " < ? GROUP BY 1, 2, 3 LIMIT " + (PARTS + 1);
        List<Object> values = values(span.kind());
        values.addAll(span.communities());
        values.add(start(span.from()));
        values.add(start(span.to()));
        Map<HeldBucket, HeldPrint> prints = new HashMap<>();
        try (PreparedStatement select = prepare(sql, values);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                prints.put(
                        new HeldBucket(rows.getString(1), rows.getLong(2), rows.getInt(3)),
                        new HeldPrint(rows.getLong(4), Long.parseUnsignedLong(rows.getString(5))));
            }
        }
        return Optional.of(prints).filter(all -> all.size() <= PARTS);
    }

    /** Records of a part, by identifier. @param after the last one of the part before; may be empty */
    public List<HeldMark> marks(RecordKind kind, HeldBucket bucket, String after) throws SQLException {
        String time = time(kind);
        String sql = "SELECT record_id, " + (kind.appendOnly() ? "1" : "version") + " AS version, " + hash(kind)
                + from(kind) + " AND community_code = ? AND " + time + " >= ? AND " + time + " < ? AND " + SLOT
                + " = ? AND record_id > ? ORDER BY record_id LIMIT " + MARKS;
        List<Object> values = values(kind);
        values.addAll(
                List.of(bucket.community(), start(bucket.hour()), start(bucket.hour() + 1), bucket.slot(), after));
        List<HeldMark> marks = new ArrayList<>();
        try (PreparedStatement select = prepare(sql, values);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                marks.add(new HeldMark(
                        rows.getString(1), rows.getLong(2), Long.parseUnsignedLong(rows.getString(3), 16)));
            }
        }
        return marks;
    }

    /** Takes the next push of some things whatever version there is; what there is stays until then. @return how many */
    public int doubt(Collection<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return 0;
        }
        List<Object> values = new ArrayList<>(List.of(sender));
        ids.stream().sorted().forEach(values::add);
        String marks = String.join(",", Collections.nCopies(ids.size(), "?"));
        try (PreparedStatement update = prepare(
                "UPDATE received_record SET version = 0 WHERE sender = ? AND record_id IN (" + marks + ")", values)) {
            return update.executeUpdate();
        }
    }

    private static String time(RecordKind kind) {
        return kind.appendOnly() ? "occurred_at" : "at";
    }

    private static String hash(RecordKind kind) {
        return kind.appendOnly() ? OF_PASS : OF_THING;
    }

    private static String from(RecordKind kind) {
        return kind.appendOnly()
                ? " FROM received_pass WHERE sender = ?"
                : " FROM received_record WHERE sender = ? AND kind = ? AND NOT erased";
    }

    private List<Object> values(RecordKind kind) {
        return new ArrayList<>(kind.appendOnly() ? List.of(sender) : List.of(sender, kind.word()));
    }

    private static LocalDateTime start(long hour) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(hour * Fingerprints.HOUR), ZoneOffset.UTC);
    }

    private PreparedStatement prepare(String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
