package cn.zhian.exchange.delivery.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** Records that a comparison wants to be sent to a target again, as they are then; they go beside what is new. */
public final class ResendTable {
    private static final int AT_ONCE = 200;
    private static final String COLUMNS = "record_id, kind, entity_id, community, version, record_at, erased";

    private final DataSource source;

    /** Of a database. */
    public ResendTable(DataSource source) {
        this.source = source;
    }

    /** Adds some; those that wait already stay. */
    public void add(long targetId, List<DeadLetter> records) {
        try (Statements sql = new Statements(source)) {
            for (int from = 0; from < records.size(); from += AT_ONCE) {
                add(sql, targetId, records.subList(from, Math.min(records.size(), from + AT_ONCE)));
            }
        }
    }

    private static void add(Statements sql, long targetId, List<DeadLetter> part) {
        List<Object> values = new ArrayList<>();
        part.forEach(one -> values.addAll(List.of(
                targetId,
                one.recordId(),
                one.kind(),
                one.entityId(),
                one.community(),
                one.version(),
                one.at(),
                one.erased())));
        sql.update(
                "INSERT IGNORE INTO delivery_resend (target_id, " + COLUMNS + ") VALUES "
                        + String.join(",", Collections.nCopies(part.size(), "(?,?,?,?,?,?,?,?)")),
                values.toArray());
    }

    /** How many wait. */
    public long count(long targetId) {
        try (Statements sql = new Statements(source)) {
            return sql.first(
                            "SELECT COUNT(*) AS records FROM delivery_resend WHERE target_id = ?",
                            row -> row.getLong("records"),
                            targetId)
                    .orElse(0L);
        }
    }

    static List<DeadLetter> first(Statements sql, long targetId, int most) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM delivery_resend WHERE target_id = ? ORDER BY record_id LIMIT " + most,
                DeliveryTable::letter,
                targetId);
    }

    /** Takes away what was answered or is gone. */
    static void done(Statements sql, long targetId, Settled settled) {
        List<String> ids = new ArrayList<>(settled.taken().keySet());
        settled.refused().forEach(letter -> ids.add(letter.recordId()));
        ids.addAll(settled.gone());
        if (ids.isEmpty() || first(sql, targetId, 1).isEmpty()) {
            return;
        }
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            sql.update(
                    "DELETE FROM delivery_resend WHERE target_id = ? AND record_id IN " + Statements.marks(part),
                    targetId,
                    part);
        }
    }
}
