package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.control.TargetRow.Ground;
import cn.zhian.exchange.delivery.control.TargetRow.Progress;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.SequenceBlock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Targets in the database. */
public final class TargetTable {
    private static final SequenceBlock IDS = new SequenceBlock("delivery_target_seq", 50);
    private static final String ROWS = "SELECT t.*, d.position, d.lost, d.failures, d.blocked, d.retry_at, d.error,"
            + " d.error_word, d.error_about, d.error_at, d.answered_at, d.export_kind, d.export_community, d.export_after, d.export_since,"
            + " d.export_sent, d.limit_near, d.lag_told FROM delivery_target t JOIN delivery d ON d.target_id = t.id";
    private static final List<String> SETTINGS = List.of(
            "name",
            "protocol",
            "profile",
            "address",
            "kinds",
            "communities",
            "below",
            "left_out",
            "only_items",
            "mask_names",
            "mask_documents",
            "mask_phones",
            "hours",
            "rate",
            "batch",
            "lanes",
            "lag_limit",
            "legal_basis",
            "scope",
            "term_from",
            "term_to");

    private final DataSource source;
    private final PersonalData personal;

    /** @param personal encrypts credentials */
    public TargetTable(DataSource source, PersonalData personal) {
        this.source = source;
        this.personal = personal;
    }

    /** All of them by name; they are few. */
    public List<TargetRow> all() {
        try (Statements sql = new Statements(source)) {
            return sql.list(ROWS + " ORDER BY t.name", this::row);
        }
    }

    /** One of them. */
    public Optional<TargetRow> find(long id) {
        try (Statements sql = new Statements(source)) {
            return sql.first(ROWS + " WHERE t.id = ?", this::row, id);
        }
    }

    private TargetRow row(ResultSet row) throws SQLException {
        return new TargetRow(
                row.getString("name"),
                PlanRow.of(row, personal),
                new Ground(row.getString("legal_basis"), row.getString("scope")),
                row.getInt("lag_limit"),
                row.getLong("position"),
                row.getBoolean("lost"),
                new Progress(
                        row.getInt("failures"),
                        row.getBoolean("blocked"),
                        Statements.time(row, "retry_at"),
                        Optional.ofNullable(row.getString("error")),
                        DeliveryTable.cause(row, "error"),
                        Statements.time(row, "error_at"),
                        Statements.time(row, "answered_at"),
                        DeliveryTable.export(row),
                        row.getBoolean("limit_near"),
                        row.getBoolean("lag_told")),
                Statements.time(row, "created_at").orElseThrow(),
                Statements.time(row, "changed_at").orElseThrow());
    }

    /** What is written of a target. */
    public record Written(String name, TargetPlan plan, Ground ground, int lagLimit) {}

    /** Adds one, which gets what is placed after a position, and today's state. @throws Conflict if the name is in use */
    public long add(Written target, long position, Instant now) {
        List<String> columns = new ArrayList<>(List.of("id", "version", "credentials", "paused"));
        columns.addAll(List.of("created_at", "changed_at"));
        columns.addAll(SETTINGS);
        long id = next();
        List<Object> values = new ArrayList<>(
                List.of(id, 0, credentials(target), target.plan().paused(), now, now));
        values.addAll(settings(target));
        try (Statements sql = new Statements(source)) {
            free(sql, target.name(), id);
            sql.update(
                    "INSERT INTO delivery_target (" + String.join(", ", columns) + ") VALUES "
                            + Statements.marks(values),
                    values.toArray());
            sql.update(
                    "INSERT INTO delivery (target_id, node, token, until, position, lost, lag_told, limit_near, failures,"
                            + " blocked, export_kind, export_community, export_after, export_sent)"
                            + " VALUES (?, '', 0, ?, ?, FALSE, FALSE, FALSE, 0, FALSE, ?, 0, 0, 0)",
                    id,
                    Instant.EPOCH,
                    position,
                    RecordKind.values()[0]);
        }
        return id;
    }

    private long next() {
        try (Connection connection = source.getConnection()) {
            return IDS.next(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("There is no number for a target", e);
        }
    }

    private static void free(Statements sql, String name, long id) {
        if (sql.first("SELECT 1 FROM delivery_target WHERE name = ? AND id <> ?", row -> true, name, id)
                .isPresent()) {
            throw new Conflict("problem.exchange.name-taken", name);
        }
    }

    /** Changes one; it is tried again at once. @throws Conflict if it was changed since, or the name is in use */
    public void change(long id, Written target, Instant now) {
        String assignments = SETTINGS.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        List<Object> values = new ArrayList<>(settings(target));
        Collections.addAll(
                values,
                credentials(target),
                target.plan().paused(),
                now,
                id,
                target.plan().version());
        try (Statements sql = new Statements(source)) {
            free(sql, target.name(), id);
            int changed = sql.update(
                    "UPDATE delivery_target SET " + assignments
                            + ", credentials = ?, paused = ?, changed_at = ?, version = version + 1"
                            + " WHERE id = ? AND version = ?",
                    values.toArray());
            if (changed == 0) {
                throw new Conflict("problem.conflict.version");
            }
            sql.update(
                    "UPDATE delivery SET failures = 0, blocked = FALSE, retry_at = NULL, lag_told = FALSE"
                            + " WHERE target_id = ?",
                    id);
        }
    }

    private Optional<byte[]> credentials(Written target) {
        return Optional.of(target.plan().access().credentials())
                .filter(credentials -> !credentials.isEmpty())
                .map(credentials -> personal.encrypt(credentials.toString()));
    }

    private static List<Object> settings(Written target) {
        TargetPlan plan = target.plan();
        return List.of(
                target.name(),
                plan.protocol(),
                plan.access().profile(),
                plan.access().address(),
                plan.selection().kinds().stream().sorted().map(RecordKind::word).collect(Collectors.joining(",")),
                plan.selection()
                        .communities()
                        .map(ids -> ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","))),
                plan.selection().below().stream().sorted().collect(Collectors.joining(",")),
                plan.tailoring().leftOut().stream().sorted().collect(Collectors.joining(",")),
                plan.tailoring()
                        .only()
                        .map(items -> items.names().stream().sorted().collect(Collectors.joining(","))),
                plan.tailoring().names(),
                plan.tailoring().documents(),
                plan.tailoring().phones(),
                plan.hours().bits(),
                plan.pace().rate(),
                plan.pace().batch(),
                plan.pace().lanes(),
                target.lagLimit(),
                target.ground().legalBasis(),
                target.ground().scope(),
                plan.term().from(),
                plan.term().to());
    }

    /** Deletes one and everything that was kept of its deliveries. */
    public void delete(long id) {
        try (Statements sql = new Statements(source)) {
            sql.update(
                    "DELETE FROM reconcile_count WHERE run_id IN (SELECT id FROM reconcile_run WHERE target_id = ?)",
                    id);
            for (String table :
                    List.of("dead_letter", "delivery_resend", "reconcile_run", "delivery_rate", "delivery")) {
                sql.update("DELETE FROM " + table + " WHERE target_id = ?", id);
            }
            sql.update("DELETE FROM delivery_target WHERE id = ?", id);
        }
    }

    /**
     * Sets a delivery to another place. Whoever serves the target loses its lease, so that nothing that is under way moves
     * it on.
     *
     * @param export of today's state that begins; empty for none
     */
    public void place(long id, long position, Optional<ExportPoint> export, Instant now) {
        try (Statements sql = new Statements(source)) {
            sql.update(
                    "UPDATE delivery SET position = ?, lost = FALSE, limit_near = FALSE, failures = 0, blocked = FALSE,"
                            + " retry_at = NULL, token = token + 1, until = ?, export_kind = ?, export_community = 0,"
                            + " export_after = 0, export_since = ?, export_sent = 0 WHERE target_id = ?",
                    position,
                    now.minusMillis(1),
                    export.map(point -> point.kind().name()),
                    export.flatMap(ExportPoint::since),
                    id);
        }
    }
}
