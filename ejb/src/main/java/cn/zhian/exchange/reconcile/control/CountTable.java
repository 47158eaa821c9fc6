package cn.zhian.exchange.reconcile.control;

import cn.zhian.exchange.reconcile.entity.RunCount;
import cn.zhian.exchange.record.RecordKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of comparisons, by community and kind, in the database. */
public final class CountTable {
    private static final String DIFFERENT = " AND different > 0";

    private final Connection connection;

    /** On a connection. */
    public CountTable(Connection connection) {
        this.connection = connection;
    }

    /** Keeps those of a part, in place of what was kept of it before. @param counts by community */
    void put(long run, RecordKind kind, Map<String, Counts> counts) throws SQLException {
        if (counts.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        counts.forEach((community, one) -> values.addAll(Arrays.asList(
                run,
                community,
                kind.name(),
                one.compared(),
                one.different(),
                one.resent(),
                one.refused(),
                one.told())));
        RunStatements.update(
                connection,
                "REPLACE INTO reconcile_count (run_id, community, kind, compared, different, resent, refused, told)"
                        + " VALUES " + String.join(",", Collections.nCopies(counts.size(), "(?,?,?,?,?,?,?,?)")),
                values);
    }

    /** Some of a comparison by number. @param different those alone where the two sides differ @param id after which */
    public List<RunCount> after(long run, boolean different, Optional<Long> id, int size) throws SQLException {
        return list(of(different) + " AND id > ? ORDER BY id LIMIT ?", List.of(run, id.orElse(0L), size));
    }

    /** A page of a comparison, where most differs first. */
    public List<RunCount> page(long run, boolean different, int offset, int size) throws SQLException {
        return list(
                of(different) + " ORDER BY different DESC, community, kind LIMIT ? OFFSET ?",
                List.of(run, size, offset));
    }

    /** How many lines there are. */
    public long count(long run, boolean different) throws SQLException {
        try (PreparedStatement select =
                        RunStatements.prepare(connection, "SELECT COUNT(*)" + of(different), List.of(run));
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String of(boolean different) {
        return " FROM reconcile_count WHERE run_id = ?" + (different ? DIFFERENT : "");
    }

    private List<RunCount> list(String tail, List<?> values) throws SQLException {
        List<RunCount> counts = new ArrayList<>();
        try (PreparedStatement select = RunStatements.prepare(connection, "SELECT *" + tail, values);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                counts.add(new RunCount(
                        row.getLong("id"),
                        row.getString("community"),
                        RecordKind.valueOf(row.getString("kind")),
                        row.getLong("compared"),
                        row.getLong("different"),
                        row.getLong("resent"),
                        row.getLong("refused"),
                        row.getLong("told")));
            }
        }
        return counts;
    }
}
