package cn.zhian.exchange.reconcile.control;

import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.reconcile.entity.RunState;
import cn.zhian.exchange.reconcile.entity.RunTrouble;
import cn.zhian.exchange.reconcile.entity.RunView;
import cn.zhian.exchange.record.RecordKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comparisons in the database. */
public final class RunTable {
    /** How long a node has to tell of progress, before another begins anew. */
    static final Duration TURN = Duration.ofMinutes(10);

    private static final String RUNS = "SELECT r.*, (SELECT COALESCE(SUM(compared), 0) FROM reconcile_count WHERE"
            + " run_id = r.id) AS compared, (SELECT COALESCE(SUM(different), 0) FROM reconcile_count WHERE run_id = r.id)"
            + " AS different, (SELECT COALESCE(SUM(resent), 0) FROM reconcile_count WHERE run_id = r.id) AS resent,"
            + " (SELECT COUNT(*) FROM delivery_resend WHERE target_id = r.target_id) AS waiting FROM reconcile_run r";

    private final Connection connection;

    /** On a connection. */
    public RunTable(Connection connection) {
        this.connection = connection;
    }

    /** One that a node works on. @param day empty for everything */
    public record Claimed(long id, long targetId, Optional<LocalDate> day) {}

    /** Adds one that somebody asks for. @param day empty for everything @return its number */
    public long add(long targetId, Optional<LocalDate> day, String by, Instant now) throws SQLException {
        String sql = "INSERT INTO reconcile_run (target_id, day, state, asked_by, asked_at, done, sections)"
                + " VALUES (?, ?, 'WAITING', ?, ?, 0, 0) RETURNING id";
        try (PreparedStatement insert = prepare(sql, targetId, day.orElse(null), by, utc(now));
                ResultSet row = insert.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Adds that of a night, unless another node did. */
    public void addNight(long targetId, LocalDate day, Instant now) throws SQLException {
        update(
                "INSERT IGNORE INTO reconcile_run (target_id, day, night, state, asked_at, done, sections)"
                        + " VALUES (?, ?, ?, 'WAITING', ?, 0, 0)",
                targetId,
                day,
                day,
                utc(now));
    }

    /** Whether one of a target waits or is under way. */
    public boolean any(long targetId) throws SQLException {
        try (PreparedStatement select = prepare(
                        "SELECT 1 FROM reconcile_run WHERE target_id = ? AND state IN ('WAITING', 'RUNNING') LIMIT 1",
                        targetId);
                ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    /** Takes the next one that waits, or that a node left. */
    public Optional<Claimed> claim(Instant now) throws SQLException {
        String free = "(state = 'WAITING' OR state = 'RUNNING' AND until < ?)";
        Optional<Claimed> next =
                next("SELECT id, target_id, day FROM reconcile_run WHERE " + free + " ORDER BY id LIMIT 1", now);
        if (next.isEmpty()) {
            return next;
        }
        int taken = update(
                "UPDATE reconcile_run SET state = 'RUNNING', started_at = ?, until = ?, done = 0 WHERE id = ? AND "
                        + free,
                utc(now),
                utc(now.plus(TURN)),
                next.get().id(),
                utc(now));
        if (taken == 1) {
            update("DELETE FROM reconcile_count WHERE run_id = ?", next.get().id());
        }
        return next.filter(one -> taken == 1);
    }

    private Optional<Claimed> next(String sql, Instant now) throws SQLException {
        try (PreparedStatement select = prepare(sql, utc(now));
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Claimed(row.getLong("id"), row.getLong("target_id"), day(row)))
                    : Optional.empty();
        }
    }

    /** Notes how many parts there are. */
    public void parts(long id, int parts) throws SQLException {
        update("UPDATE reconcile_run SET sections = ? WHERE id = ?", parts, id);
    }

    /** Notes that one more part is done. @param counts by community */
    public void part(long id, RecordKind kind, Map<String, Counts> counts, Instant now) throws SQLException {
        new CountTable(connection).put(id, kind, counts);
        update(
                "UPDATE reconcile_run SET done = done + 1, until = ? WHERE id = ? AND state = 'RUNNING'",
                utc(now.plus(TURN)),
                id);
    }

    /** Ends one. @param trouble empty if it is done @param cause more about it, of the target */
    public void end(long id, Optional<RunTrouble> trouble, Optional<Cause> cause, Instant now) throws SQLException {
        update(
                "UPDATE reconcile_run SET state = ?, error = ?, cause_word = ?, cause_about = ?, finished_at = ? WHERE id = ?"
                        + " AND state = 'RUNNING'",
                (trouble.isPresent() ? RunState.FAILED : RunState.DONE).name(),
                trouble.map(RunTrouble::name).orElse(null),
                cause.map(why -> why.word().name()).orElse(null),
                cause.map(Cause::about).orElse(null),
                utc(now),
                id);
    }

    /** The newest of a target. */
    public List<RunView> newest(long targetId, int most) throws SQLException {
        List<RunView> views = new ArrayList<>();
        try (PreparedStatement select =
                        prepare(RUNS + " WHERE r.target_id = ? ORDER BY r.id DESC LIMIT " + most, targetId);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                views.add(view(rows));
            }
        }
        return views;
    }

    /** One of a target. */
    public Optional<RunView> find(long targetId, long id) throws SQLException {
        try (PreparedStatement select = prepare(RUNS + " WHERE r.target_id = ? AND r.id = ?", targetId, id);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(view(row)) : Optional.empty();
        }
    }

    /** Forgets those that ended before a moment. */
    public void forget(Instant before) throws SQLException {
        update(
                "DELETE c FROM reconcile_count c JOIN reconcile_run r ON r.id = c.run_id WHERE r.finished_at < ?",
                utc(before));
        update("DELETE FROM reconcile_run WHERE finished_at < ?", utc(before));
    }

    private static RunView view(ResultSet row) throws SQLException {
        return new RunView(
                row.getLong("id"),
                day(row),
                RunState.valueOf(row.getString("state")),
                row.getObject("night") != null,
                time(row, "asked_at").orElseThrow(),
                time(row, "started_at"),
                time(row, "finished_at"),
                row.getInt("done"),
                row.getInt("sections"),
                Optional.ofNullable(row.getString("error")).map(RunTrouble::valueOf),
                Cause.kept(row.getString("cause_word"), row.getString("cause_about")),
                row.getLong("compared"),
                row.getLong("different"),
                row.getLong("resent"),
                row.getLong("waiting"));
    }

    private static Optional<LocalDate> day(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("day", LocalDate.class));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC));
    }

    private int update(String sql, Object... values) throws SQLException {
        return RunStatements.update(connection, sql, Arrays.asList(values));
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        return RunStatements.prepare(connection, sql, Arrays.asList(values));
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
