package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.entity.KindCount;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many records of a platform below were taken, by kind. */
public final class ChildCounts {
    /** Stands for a kind that could not be read. */
    private static final String UNKNOWN = "?";

    private final Connection connection;

    /** On a connection. */
    public ChildCounts(Connection connection) {
        this.connection = connection;
    }

    private static final class Tally {
        private final Map<RecordOutcome, Long> counts = new EnumMap<>(RecordOutcome.class);
        private String reason;

        private void add(RecordResult result) {
            counts.merge(result.outcome(), 1L, Long::sum);
            if (result.outcome() == RecordOutcome.REJECTED) {
                reason = result.reason();
            }
        }

        private long of(RecordOutcome outcome) {
            return counts.getOrDefault(outcome, 0L);
        }
    }

    /** Adds what became of a batch; one statement. The rows stay locked until the transaction ends: comes last. */
    public void add(long childId, List<RecordResult> results, Instant now) throws SQLException {
        Map<String, Tally> tallies = new TreeMap<>();
        results.forEach(result ->
                tallies.computeIfAbsent(kind(result.id()), kind -> new Tally()).add(result));
        if (tallies.isEmpty()) {
            return;
        }
        String rows = String.join(",", Collections.nCopies(tallies.size(), "(?,?,?,?,?,?,?)"));
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO child_count (child_id, kind, accepted, duplicate, rejected, last_at, last_reason) VALUES "
                        + rows + " ON DUPLICATE KEY UPDATE accepted = accepted + VALUES(accepted),"
                        + " duplicate = duplicate + VALUES(duplicate), rejected = rejected + VALUES(rejected),"
                        + " last_at = VALUES(last_at), last_reason = IFNULL(VALUES(last_reason), last_reason)")) {
            int next = 1;
            for (Map.Entry<String, Tally> tally : tallies.entrySet()) {
                statement.setLong(next++, childId);
                statement.setString(next++, tally.getKey());
                for (RecordOutcome outcome : RecordOutcome.values()) {
                    statement.setLong(next++, tally.getValue().of(outcome));
                }
                statement.setObject(next++, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
                statement.setString(next++, tally.getValue().reason);
            }
            statement.executeUpdate();
        }
    }

    private static String kind(String id) {
        String[] parts = id.split(":");
        return parts.length > 1 ? RecordKind.of(parts[1]).map(RecordKind::word).orElse(UNKNOWN) : UNKNOWN;
    }

    /** By platform, of each by kind. */
    public Map<Long, List<KindCount>> of(List<Long> children) throws SQLException {
        Map<Long, List<KindCount>> counts = new HashMap<>();
        if (children.isEmpty()) {
            return counts;
        }
        String marks = String.join(",", Collections.nCopies(children.size(), "?"));
        String sql = "SELECT kind, accepted, duplicate, rejected, last_at, last_reason, child_id FROM child_count"
                + " WHERE child_id IN (" + marks + ") ORDER BY child_id, kind";
        try (PreparedStatement statement = Statements.of(connection, sql, children.toArray());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.computeIfAbsent(rows.getLong(7), id -> new ArrayList<>()).add(count(rows));
            }
        }
        return counts;
    }

    private static KindCount count(ResultSet rows) throws SQLException {
        return new KindCount(
                RecordKind.of(rows.getString(1)),
                rows.getLong(2),
                rows.getLong(3),
                rows.getLong(4),
                rows.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                Optional.ofNullable(rows.getString(6)));
    }
}
