package cn.zhian.access.distribution.control;

import cn.zhian.access.control.Row;
import cn.zhian.access.control.Sql;
import cn.zhian.access.distribution.boundary.ComparisonView;
import cn.zhian.access.distribution.boundary.DifferenceView;
import cn.zhian.access.distribution.entity.ComparisonState;
import cn.zhian.access.distribution.entity.DifferenceKind;
import cn.zhian.access.distribution.entity.WishState;
import cn.zhian.device.api.StoredCredential;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.SequenceBlock;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of comparisons. */
public final class ComparisonTable {
    private static final SequenceBlock IDS = new SequenceBlock("controller_comparison_seq", 50);
    private static final int DIFFERENCES = 20_000;

    private final PersonalData personal;

    /** @param personal decrypts PINs */
    public ComparisonTable(PersonalData personal) {
        this.personal = personal;
    }

    /** Begins one. */
    public static long begin(Sql sql, long controllerId, long communityId, Instant now) throws SQLException {
        long id = IDS.next(sql.connection());
        sql.update("""
                INSERT INTO controller_comparison (id, controller_id, community_id, state, started_at)
                VALUES (?, ?, ?, ?, ?)""", id, controllerId, communityId, ComparisonState.RUNNING, now);
        return id;
    }

    /**
     * How many cards a controller should hold and once confirmed; empty while something is on its way to it, since the number means
     * nothing then.
     */
    public static Optional<Long> confirmed(Sql sql, long controllerId) {
        return sql.first(
                        """
                        SELECT SUM(wanted_permissions IS NOT NULL AND state = ?) AS held, SUM(state IN (?)) AS moving
                        FROM controller_card WHERE controller_id = ? AND card > 0""",
                        row -> row.number("moving") > 0 ? Optional.<Long>empty() : Optional.of(row.number("held")),
                        WishState.DONE,
                        List.of(WishState.PENDING, WishState.SENDING),
                        controllerId)
                .flatMap(held -> held);
    }

    /** Controllers of which something is wanted. */
    public static List<Long> controllers(Sql sql) {
        return sql.list("SELECT DISTINCT controller_id FROM controller_card", row -> row.number("controller_id"));
    }

    /** Notes how many cards there are to read. */
    public static void reading(Sql sql, long id, long held) {
        sql.update("UPDATE controller_comparison SET held = ? WHERE id = ?", held, id);
    }

    /** Ends one that could not be made. */
    public static void fail(Sql sql, long id, String error, Instant now) {
        sql.update(
                "UPDATE controller_comparison SET state = ?, error = ?, ended_at = ? WHERE id = ?",
                ComparisonState.FAILED,
                error,
                now,
                id);
    }

    /** Ends those that a restart cut short. */
    public static void failRunning(Sql sql, Instant now) {
        sql.update(
                "UPDATE controller_comparison SET state = ?, error = 'RESTARTED', ended_at = ? WHERE state = ?",
                ComparisonState.FAILED,
                now,
                ComparisonState.RUNNING);
    }

    /** Compares, keeps the result, and takes what was read for confirmed. */
    public void store(Sql sql, ComparisonView running, List<StoredCredential> found, Instant now) {
        Comparison comparison = new Comparison(wanted(sql, running.controllerId()), found);
        List<Object[]> rows = new ArrayList<>();
        comparison.differences().stream()
                .limit(DIFFERENCES)
                .forEach(one -> rows.add(
                        new Object[] {running.id(), one.card(), one.kind(), one.residentId(), one.wanted(), one.found()
                        }));
        sql.insert(
                "INSERT INTO controller_difference (comparison_id, card, kind, resident_id, wanted, found)", "", rows);
        sql.update(
                """
                UPDATE controller_comparison SET state = ?, ended_at = ?, held = ?, missing = ?, extra = ?, different = ?
                WHERE id = ?""",
                ComparisonState.DONE,
                now,
                found.size(),
                comparison.count(DifferenceKind.MISSING),
                comparison.count(DifferenceKind.EXTRA),
                comparison.count(DifferenceKind.DIFFERENT),
                running.id());
        confirm(sql, running.controllerId(), comparison, found, now);
    }

    private List<Comparison.Wanted> wanted(Sql sql, long controllerId) {
        return sql.list("""
                SELECT c.card, c.resident_id, c.state, c.wanted_from, c.wanted_to, c.wanted_permissions,
                p.value AS pin_value
                FROM controller_card c LEFT JOIN credential p ON p.id = c.wanted_pin
                WHERE c.controller_id = ? AND c.card > 0""", this::wanted, controllerId);
    }

    private Comparison.Wanted wanted(Row row) throws SQLException {
        String permissions = row.text("wanted_permissions");
        byte[] pin = row.bytes("pin_value");
        return new Comparison.Wanted(
                row.number("card"),
                row.number("resident_id"),
                row.constant(WishState.class, "state"),
                permissions.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Wish.Content(
                                row.maybeDate("wanted_from").orElseThrow(),
                                row.maybeDate("wanted_to").orElseThrow(),
                                PermissionText.parse(permissions))),
                pin == null ? 0 : Integer.parseInt(personal.decryptText(pin)));
    }

    private static void confirm(
            Sql sql, long controllerId, Comparison comparison, List<StoredCredential> found, Instant now) {
        Map<Long, StoredCredential> all = new HashMap<>();
        found.forEach(card -> all.put(Long.parseUnsignedLong(card.credential().value()), card));
        List<Object[]> rows = new ArrayList<>();
        for (DifferenceView difference : comparison.differences()) {
            Optional<StoredCredential> held = Optional.ofNullable(all.get(difference.card()));
            rows.add(new Object[] {
                held.map(StoredCredential::from),
                held.map(StoredCredential::to),
                held.map(StoredCredential::permissions).map(PermissionText::stored),
                now,
                controllerId,
                difference.card()
            });
        }
        sql.batch("""
                UPDATE controller_card SET confirmed_from = ?, confirmed_to = ?, confirmed_permissions = ?,
                confirmed_pin = NULL, confirmed_at = ? WHERE controller_id = ? AND card = ?""", rows);
    }

    /** Sends anew what differs, and the time profiles, which can't be read back. @return how many cards */
    public static int repair(Sql sql, ComparisonView comparison, Instant now) {
        int again = sql.update("""
                UPDATE controller_card c JOIN controller_difference d ON d.card = c.card AND d.comparison_id = ?
                SET c.state = ?, c.wanted_version = c.wanted_version + 1, c.attempts = 0, c.next_attempt_at = ?
                WHERE c.controller_id = ?""", comparison.id(), WishState.PENDING, now, comparison.controllerId());
        again += sql.update(
                """
                INSERT IGNORE INTO controller_card (controller_id, card, community_id, credential_id, resident_id,
                wanted_version, state, next_attempt_at, changed_at)
                SELECT ?, card, ?, 0, 0, 1, ?, ?, ? FROM controller_difference
                WHERE comparison_id = ? AND kind = ?""",
                comparison.controllerId(),
                comparison.communityId(),
                WishState.PENDING,
                now,
                now,
                comparison.id(),
                DifferenceKind.EXTRA);
        sql.update(
                "UPDATE controller_profile SET state = ?, attempts = 0, next_attempt_at = ? WHERE controller_id = ?",
                WishState.PENDING,
                now,
                comparison.controllerId());
        sql.update("UPDATE controller_comparison SET repaired_at = ? WHERE id = ?", now, comparison.id());
        return again;
    }

    /** One. */
    public static Optional<ComparisonView> find(Sql sql, long id) {
        return sql.first("SELECT * FROM controller_comparison WHERE id = ?", ComparisonTable::view, id);
    }

    /** The latest of a controller. */
    public static Optional<ComparisonView> latest(Sql sql, long controllerId) {
        return sql.first(
                "SELECT * FROM controller_comparison WHERE controller_id = ? ORDER BY id DESC LIMIT 1",
                ComparisonTable::view,
                controllerId);
    }

    /** The differences it found, by card. */
    public static List<DifferenceView> differences(Sql sql, long id, int offset, int size) {
        return sql.list(
                "SELECT * FROM controller_difference WHERE comparison_id = ? ORDER BY card LIMIT ? OFFSET ?",
                row -> new DifferenceView(
                        row.number("card"),
                        row.constant(DifferenceKind.class, "kind"),
                        row.maybeNumber("resident_id"),
                        row.text("wanted"),
                        row.text("found")),
                id,
                size,
                offset);
    }

    private static ComparisonView view(Row row) throws SQLException {
        return new ComparisonView(
                row.number("id"),
                row.number("controller_id"),
                row.number("community_id"),
                row.constant(ComparisonState.class, "state"),
                row.instant("started_at"),
                row.maybeInstant("ended_at"),
                row.count("held"),
                row.count("missing"),
                row.count("extra"),
                row.count("different"),
                row.maybeInstant("repaired_at"),
                row.text("error"));
    }
}
