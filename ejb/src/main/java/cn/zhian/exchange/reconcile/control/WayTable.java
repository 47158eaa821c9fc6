package cn.zhian.exchange.reconcile.control;

import cn.zhian.exchange.delivery.entity.HeldMark;
import cn.zhian.exchange.outbox.boundary.Below;
import cn.zhian.exchange.record.RecordKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** What the outbox and the deliveries know of single records. */
public final class WayTable {
    private static final int AT_ONCE = 500;
    private static final String BEHIND = " AND (position > ? OR position IS NULL)";

    private final DataSource source;

    /** Of a database. */
    public WayTable(DataSource source) {
        this.source = source;
    }

    /** Up to where a target has answered everything. */
    public long position(long targetId) throws SQLException {
        List<Long> found = numbers("SELECT position FROM delivery WHERE target_id = ?", List.of(targetId));
        return found.isEmpty() ? Long.MAX_VALUE : found.get(0);
    }

    /** Which of some things a row behind a position tells of. @param ids below zero for what was received */
    public Set<Long> underWay(RecordKind kind, Collection<Long> ids, long position) throws SQLException {
        List<Long> own = ids.stream().filter(id -> id >= 0).toList();
        List<Long> received = ids.stream().filter(id -> id < 0).map(id -> -id).toList();
        Set<Long> found = new HashSet<>(underWay(kind, own, position, "<"));
        underWay(kind, received, position, ">=").forEach(id -> found.add(-id));
        return found;
    }

    private Set<Long> underWay(RecordKind kind, List<Long> ids, long position, String of) throws SQLException {
        Set<Long> found = new HashSet<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            found.addAll(kind.appendOnly() ? stretches(kind, part, position, of) : things(kind, part, position, of));
        }
        return found;
    }

    private List<Long> things(RecordKind kind, List<Long> ids, long position, String of) throws SQLException {
        List<Object> values = new ArrayList<>(ids);
        values.addAll(List.of(kind.name(), Below.FIRST, position));
        return numbers(
                "SELECT DISTINCT entity_id FROM outbox WHERE entity_id IN (" + marks(ids)
                        + ") AND kind = ? AND community_id " + of + " ?" + BEHIND,
                values);
    }

    private List<Long> stretches(RecordKind kind, List<Long> ids, long position, String of) throws SQLException {
        long lowest = Collections.min(ids);
        long highest = Collections.max(ids);
        String sql = "SELECT entity_id, last_id FROM outbox WHERE kind = ? AND community_id " + of
                + " ? AND last_id >= ? AND entity_id <= ?" + BEHIND;
        Set<Long> found = new HashSet<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = RunStatements.prepare(
                        connection, sql, List.of(kind.name(), Below.FIRST, lowest, highest, position));
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                long first = rows.getLong(1);
                long last = rows.getLong(2);
                ids.stream().filter(id -> id >= first && id <= last).forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** Which of some records a target has refused in this version or a newer one. */
    public Set<String> refused(long targetId, Collection<HeldMark> ours) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        ours.forEach(one -> versions.put(one.id(), one.version()));
        List<String> ids = List.copyOf(versions.keySet());
        Set<String> found = new HashSet<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            List<Object> values = new ArrayList<>(List.of(targetId));
            values.addAll(part);
            String sql = "SELECT record_id, version FROM dead_letter WHERE target_id = ? AND record_id IN ("
                    + marks(part) + ")";
            try (Connection connection = source.getConnection();
                    PreparedStatement select = RunStatements.prepare(connection, sql, values);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getLong(2) >= versions.get(rows.getString(1))) {
                        found.add(rows.getString(1));
                    }
                }
            }
        }
        return found;
    }

    private List<Long> numbers(String sql, List<?> values) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = RunStatements.prepare(connection, sql, values);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private static String marks(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }
}
