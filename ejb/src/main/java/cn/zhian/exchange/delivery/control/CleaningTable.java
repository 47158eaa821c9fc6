package cn.zhian.exchange.delivery.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** What the watch over deliveries keeps: how far the outbox was cleaned, who is lost, what the log was told. */
public final class CleaningTable {
    private static final Duration TURN = Duration.ofSeconds(50);

    private final DataSource source;

    /** Of a database. */
    public CleaningTable(DataSource source) {
        this.source = source;
    }

    /** What a mark is about. */
    public enum Mark {
        /** Lag beyond the target's limit. */
        LAG("lag_told"),
        /** Soon older than what is kept. */
        LIMIT("limit_near"),
        /** Older than what is kept. */
        LOST("lost");

        private final String column;

        Mark(String column) {
            this.column = column;
        }
    }

    /** Whether it is this node's turn to watch; of several nodes one gets it. */
    public boolean turn(Instant now) {
        try (Statements sql = new Statements(source)) {
            return sql.update(
                            "UPDATE outbox_cleaned SET turn_until = ? WHERE id = 1 AND turn_until < ?",
                            now.plus(TURN),
                            now)
                    == 1;
        }
    }

    /** Up to where the outbox was cleaned. */
    public long cleaned() {
        try (Statements sql = new Statements(source)) {
            return sql.first("SELECT position FROM outbox_cleaned WHERE id = 1", row -> row.getLong("position"))
                    .orElse(0L);
        }
    }

    /** Notes that the outbox is about to be cleaned up to a position. @return names of targets that thereby are lost */
    public List<String> cleaning(long position) {
        try (Statements sql = new Statements(source)) {
            sql.update("UPDATE outbox_cleaned SET position = GREATEST(position, ?) WHERE id = 1", position);
            List<String> lost = sql.list(
                    "SELECT t.name FROM delivery d JOIN delivery_target t ON t.id = d.target_id"
                            + " WHERE d.position < ? AND NOT d.lost",
                    CleaningTable::name,
                    position);
            sql.update("UPDATE delivery SET lost = TRUE WHERE position < ?", position);
            return lost;
        }
    }

    private static String name(ResultSet row) throws SQLException {
        return row.getString("name");
    }

    /** Sets a mark. @return whether it was another before */
    public boolean mark(long targetId, Mark mark, boolean on) {
        try (Statements sql = new Statements(source)) {
            return sql.update(
                            "UPDATE delivery SET " + mark.column + " = ? WHERE target_id = ? AND " + mark.column
                                    + " <> ?",
                            on,
                            targetId,
                            on)
                    == 1;
        }
    }
}
