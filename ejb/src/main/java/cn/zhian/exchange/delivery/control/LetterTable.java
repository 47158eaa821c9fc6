package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.boundary.DeadLetterView;
import cn.zhian.exchange.delivery.boundary.LetterFilter;
import cn.zhian.exchange.record.RecordKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Dead letters in the database. */
public final class LetterTable {
    private final DataSource source;

    /** Of a database. */
    public LetterTable(DataSource source) {
        this.source = source;
    }

    /** Some of a target's, by number, after one of them. */
    public List<DeadLetterView> after(long targetId, LetterFilter filter, Optional<Long> id, int size) {
        Where where = new Where(targetId, filter);
        id.ifPresent(number -> where.and("id > ?", number));
        return list(where, "ORDER BY id LIMIT " + size);
    }

    /** A page of a target's, the newest first. */
    public List<DeadLetterView> page(long targetId, LetterFilter filter, int offset, int size) {
        return list(new Where(targetId, filter), "ORDER BY refused_at DESC, id LIMIT " + size + " OFFSET " + offset);
    }

    private List<DeadLetterView> list(Where where, String tail) {
        try (Statements sql = new Statements(source)) {
            return sql.list("SELECT * FROM dead_letter" + where.sql + " " + tail, LetterTable::view, where.values);
        }
    }

    /** How many there are. */
    public long count(long targetId, LetterFilter filter) {
        Where where = new Where(targetId, filter);
        try (Statements sql = new Statements(source)) {
            return sql.first(
                            "SELECT COUNT(*) AS letters FROM dead_letter" + where.sql,
                            row -> row.getLong("letters"),
                            where.values)
                    .orElse(0L);
        }
    }

    /** Targets that have any; however many there are, each is looked at once. */
    public Set<Long> targets() {
        try (Statements sql = new Statements(source)) {
            return Set.copyOf(sql.list("SELECT DISTINCT target_id FROM dead_letter", row -> row.getLong("target_id")));
        }
    }

    private static DeadLetterView view(ResultSet row) throws SQLException {
        return new DeadLetterView(
                row.getLong("id"),
                row.getString("record_id"),
                RecordKind.valueOf(row.getString("kind")),
                row.getString("community"),
                row.getLong("version"),
                row.getBoolean("erased"),
                row.getString("reason"),
                DeliveryTable.cause(row, "reason"),
                Statements.time(row, "refused_at").orElseThrow(),
                row.getInt("tries"),
                row.getBoolean("wanted"));
    }

    /** Marks some to be sent again. @param ids which; none for all @return how many */
    public int want(long targetId, Collection<Long> ids) {
        try (Statements sql = new Statements(source)) {
            return ids.isEmpty()
                    ? sql.update("UPDATE dead_letter SET wanted = TRUE WHERE target_id = ?", targetId)
                    : sql.update(
                            "UPDATE dead_letter SET wanted = TRUE WHERE target_id = ? AND id IN "
                                    + Statements.marks(ids),
                            targetId,
                            ids);
        }
    }

    /** Ids of the records of some. */
    public List<String> names(long targetId, Collection<Long> ids) {
        try (Statements sql = new Statements(source)) {
            return sql.list(
                    "SELECT record_id FROM dead_letter WHERE target_id = ? AND id IN " + Statements.marks(ids),
                    row -> row.getString("record_id"),
                    targetId,
                    ids);
        }
    }

    /** Gives some up. @return how many */
    public int discard(long targetId, Collection<Long> ids) {
        try (Statements sql = new Statements(source)) {
            return sql.update(
                    "DELETE FROM dead_letter WHERE target_id = ? AND id IN " + Statements.marks(ids), targetId, ids);
        }
    }

    private static final class Where {
        private String sql = " WHERE target_id = ?";
        private final List<Object> values = new ArrayList<>();

        Where(long targetId, LetterFilter filter) {
            values.add(targetId);
            filter.kind().ifPresent(kind -> and("kind = ?", kind));
            filter.text()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> and(
                            "LOCATE(?, CONVERT(CONCAT(record_id, ' ', community, ' ', reason) USING utf8mb4)) > 0",
                            text));
        }

        private void and(String condition, Object value) {
            sql += " AND " + condition;
            values.add(value);
        }
    }
}
