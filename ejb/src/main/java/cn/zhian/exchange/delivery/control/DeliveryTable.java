package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.control.DeliveryBook.Trouble;
import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Where deliveries stand, in the database; every write names the lease and the position that it goes out from. */
public final class DeliveryTable {
    private static final int AT_ONCE = 200;
    private static final String LETTER = "record_id, kind, entity_id, community, version, record_at, erased";

    private final DataSource source;
    private final PersonalData personal;

    /** @param personal decrypts credentials */
    public DeliveryTable(DataSource source, PersonalData personal) {
        this.source = source;
        this.personal = personal;
    }

    /** See {@link DeliveryBook#standing}. */
    public Optional<Standing> standing(Lease lease) {
        try (Statements sql = new Statements(source)) {
            return sql.first(
                    "SELECT t.*, d.position, d.lost, d.failures, d.retry_at, d.export_kind, d.export_community,"
                            + " d.export_after, d.export_since, d.export_sent FROM delivery d JOIN delivery_target t"
                            + " ON t.id = d.target_id WHERE d.target_id = ? AND d.token = ?",
                    row -> standing(row, wanted(sql, lease)),
                    lease.targetId(),
                    lease.token());
        }
    }

    private Standing standing(ResultSet row, List<DeadLetter> wanted) throws SQLException {
        return new Standing(
                PlanRow.of(row, personal),
                row.getLong("position"),
                row.getBoolean("lost"),
                row.getInt("failures"),
                Statements.time(row, "retry_at"),
                export(row),
                wanted);
    }

    static Optional<ExportPoint> export(ResultSet row) throws SQLException {
        String kind = row.getString("export_kind");
        return kind == null
                ? Optional.empty()
                : Optional.of(new ExportPoint(
                        RecordKind.valueOf(kind),
                        row.getLong("export_community"),
                        row.getLong("export_after"),
                        Statements.time(row, "export_since"),
                        row.getLong("export_sent")));
    }

    private static List<DeadLetter> wanted(Statements sql, Lease lease) {
        List<DeadLetter> wanted = new ArrayList<>(letters(sql, lease));
        wanted.addAll(ResendTable.first(sql, lease.targetId(), Standing.LETTERS - wanted.size()));
        return wanted;
    }

    private static List<DeadLetter> letters(Statements sql, Lease lease) {
        return sql.list(
                "SELECT " + LETTER + " FROM dead_letter WHERE target_id = ? AND wanted ORDER BY record_id LIMIT "
                        + Standing.LETTERS,
                DeliveryTable::letter,
                lease.targetId());
    }

    static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getString("record_id"),
                RecordKind.valueOf(row.getString("kind")),
                row.getLong("entity_id"),
                row.getString("community"),
                row.getLong("version"),
                Statements.time(row, "record_at").orElseThrow(),
                row.getBoolean("erased"),
                Optional.empty());
    }

    static Optional<Cause> cause(ResultSet row, String column) throws SQLException {
        return Cause.kept(row.getString(column + "_word"), row.getString(column + "_about"));
    }

    /** See {@link DeliveryBook#settle}. */
    public boolean settle(Lease lease, Settled settled, Instant now) {
        try (Statements sql = new Statements(source)) {
            if (!moved(sql, lease, settled, now)) {
                return false;
            }
            settled.export().ifPresent(move -> export(sql, lease, move.to()));
            clear(sql, lease, settled);
            ResendTable.done(sql, lease.targetId(), settled);
            settled.refused().forEach(letter -> refuse(sql, lease, letter, now));
            count(sql, lease, settled.tally(), now);
            return true;
        }
    }

    private static boolean moved(Statements sql, Lease lease, Settled settled, Instant now) {
        // An error stays to be seen; that something was answered since says that it is over.
        boolean answered = settled.tally().sent() > 0;
        return sql.update(
                        "UPDATE delivery SET position = ?, failures = 0, blocked = FALSE, retry_at = NULL,"
                                + " answered_at = IF(?, ?, answered_at)"
                                + " WHERE target_id = ? AND token = ? AND position = ? AND export_sent = ?",
                        settled.to(),
                        answered,
                        now,
                        lease.targetId(),
                        lease.token(),
                        settled.from(),
                        settled.exportFrom())
                == 1;
    }

    private static void export(Statements sql, Lease lease, Optional<ExportPoint> to) {
        sql.update(
                "UPDATE delivery SET export_kind = ?, export_community = ?, export_after = ?, export_since = ?,"
                        + " export_sent = ? WHERE target_id = ?",
                to.map(point -> point.kind().name()),
                to.map(ExportPoint::communityId).orElse(0L),
                to.map(ExportPoint::afterId).orElse(0L),
                to.flatMap(ExportPoint::since),
                to.map(ExportPoint::sent).orElse(0L),
                lease.targetId());
    }

    private static void clear(Statements sql, Lease lease, Settled settled) {
        if (!settled.gone().isEmpty()) {
            sql.update(
                    "DELETE FROM dead_letter WHERE target_id = ? AND record_id IN " + Statements.marks(settled.gone()),
                    lease.targetId(),
                    settled.gone());
        }
        if (!settled.taken().isEmpty() && any(sql, lease)) {
            List<Map.Entry<String, Long>> taken =
                    new ArrayList<>(settled.taken().entrySet());
            for (int from = 0; from < taken.size(); from += AT_ONCE) {
                clear(sql, lease, taken.subList(from, Math.min(taken.size(), from + AT_ONCE)));
            }
        }
    }

    private static boolean any(Statements sql, Lease lease) {
        return sql.first(
                        "SELECT 1 FROM dead_letter WHERE target_id = ? LIMIT 1", row -> row.getInt(1), lease.targetId())
                .isPresent();
    }

    private static void clear(Statements sql, Lease lease, List<Map.Entry<String, Long>> taken) {
        List<Object> values = new ArrayList<>();
        taken.forEach(entry -> values.addAll(List.of(entry.getKey(), entry.getValue())));
        String pairs =
                String.join(" OR ", java.util.Collections.nCopies(taken.size(), "record_id = ? AND version <= ?"));
        sql.update("DELETE FROM dead_letter WHERE target_id = ? AND (" + pairs + ")", lease.targetId(), values);
    }

    private static void refuse(Statements sql, Lease lease, DeadLetter letter, Instant now) {
        sql.update(
                "INSERT INTO dead_letter (target_id, " + LETTER
                        + ", reason, reason_word, reason_about, refused_at, tries,"
                        + " wanted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, FALSE) ON DUPLICATE KEY UPDATE"
                        + " version = VALUES(version), record_at = VALUES(record_at), erased = VALUES(erased),"
                        + " reason = VALUES(reason), reason_word = VALUES(reason_word),"
                        + " reason_about = VALUES(reason_about), refused_at = VALUES(refused_at), tries = tries + 1, wanted = FALSE",
                lease.targetId(),
                letter.recordId(),
                letter.kind(),
                letter.entityId(),
                letter.community(),
                letter.version(),
                letter.at(),
                letter.erased(),
                letter.cause().map(Cause::text).orElse(""),
                letter.cause().map(Cause::word),
                letter.cause().map(Cause::about),
                now);
    }

    private static void count(Statements sql, Lease lease, Tally tally, Instant now) {
        if (tally.equals(Tally.NONE)) {
            return;
        }
        sql.update(
                "INSERT INTO delivery_rate (target_id, minute, sent, accepted, duplicate, rejected, failed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE sent = sent + VALUES(sent),"
                        + " accepted = accepted + VALUES(accepted), duplicate = duplicate + VALUES(duplicate),"
                        + " rejected = rejected + VALUES(rejected), failed = failed + VALUES(failed)",
                lease.targetId(),
                now.truncatedTo(ChronoUnit.MINUTES),
                tally.sent(),
                tally.accepted(),
                tally.duplicate(),
                tally.rejected(),
                tally.failed());
    }

    /** See {@link DeliveryBook#interrupted}. */
    public void interrupted(Lease lease, Tally tally, Optional<Trouble> trouble, Instant now) {
        try (Statements sql = new Statements(source)) {
            boolean ours = sql.update(
                            "UPDATE delivery SET token = token WHERE target_id = ? AND token = ?",
                            lease.targetId(),
                            lease.token())
                    == 1;
            if (ours) {
                trouble.ifPresent(why -> note(sql, lease, why, now));
                count(sql, lease, tally, now);
            }
        }
    }

    private static void note(Statements sql, Lease lease, Trouble why, Instant now) {
        sql.update(
                "UPDATE delivery SET failures = ?, blocked = ?, retry_at = ?, error = LEFT(?, 500), error_word = ?,"
                        + " error_about = ?, error_at = ? WHERE target_id = ? AND token = ?",
                why.failures(),
                why.blocked(),
                why.retryAt(),
                why.cause().text(),
                why.cause().word(),
                why.cause().about(),
                now,
                lease.targetId(),
                lease.token());
    }
}
