package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.tier.entity.Storable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Writes records with few statements. Whether a row is new or newer is decided by the database within the statement that
 * writes it, so that of two batches at once each learns what it brought itself.
 */
abstract class ReceivedRows {
    private static final int AT_ONCE = 200;

    private final Connection connection;
    private final String sender;
    private final long receipt;

    /**
     * On a connection that is in a transaction.
     *
     * @param sender platform that pushed
     * @param receipt number of the batch that no other has
     */
    ReceivedRows(Connection connection, String sender, long receipt) {
        this.connection = connection;
        this.sender = sender;
        this.receipt = receipt;
    }

    /** What a row that was meant looks like now. */
    record Written(boolean mine, boolean ours) {}

    /** The statement up to the rows. */
    abstract String insert();

    /** Question marks of a row. */
    abstract int width();

    /** The statement behind the rows. */
    abstract String update();

    /** Sets the values of a row. @return the next parameter */
    abstract int bind(PreparedStatement statement, int next, Storable one) throws SQLException;

    /**
     * Writes records, none of which has the same identifier as another.
     *
     * @return by identifier, what stands there now
     */
    Map<String, Written> write(List<Storable> records) throws SQLException {
        // In one order, so that batches that share records wait for each other and not crosswise.
        List<Storable> ordered = records.stream()
                .sorted(Comparator.comparing(one -> one.record().id()))
                .toList();
        Map<String, Written> written = new HashMap<>();
        for (int from = 0; from < ordered.size(); from += AT_ONCE) {
            written.putAll(part(ordered.subList(from, Math.min(ordered.size(), from + AT_ONCE))));
        }
        return written;
    }

    private Map<String, Written> part(List<Storable> part) throws SQLException {
        String row = "(" + String.join(",", Collections.nCopies(width(), "?")) + ")";
        String sql = insert() + String.join(",", Collections.nCopies(part.size(), row)) + update()
                + " RETURNING record_id, receipt, sender";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = 1;
            for (Storable one : part) {
                next = bind(statement, next, one);
            }
            Map<String, Written> written = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Written now = new Written(
                            rows.getLong(2) == receipt, rows.getString(3).equals(sender));
                    written.put(rows.getString(1), now);
                }
            }
            return written;
        }
    }

    String sender() {
        return sender;
    }

    long receipt() {
        return receipt;
    }

    static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    static byte[] hash(Storable one) {
        return HexFormat.of().parseHex(one.hash());
    }

    static String platform(Storable one) {
        String id = one.record().id();
        return id.substring(0, id.indexOf(':'));
    }
}
