package cn.zhian.access.distribution.control;

import cn.zhian.access.control.Sql;
import cn.zhian.access.credential.entity.CredentialStatus;
import cn.zhian.access.distribution.entity.WishState;
import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.StoredCredential;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of wishes, as changes of rights write them. */
public final class WishTable {
    private WishTable() {}

    /** The credentials of some residents. */
    public static List<CardFacts> cards(Sql sql, Collection<Long> residents) {
        return sql.list(
                """
                SELECT id, resident_id, community_id, kind, card_number, status FROM credential
                WHERE resident_id IN (?) ORDER BY id""",
                row -> new CardFacts(
                        row.number("id"),
                        row.number("resident_id"),
                        row.number("community_id"),
                        row.constant(CredentialKind.class, "kind"),
                        row.maybeNumber("card_number"),
                        row.constant(CredentialStatus.class, "status")),
                residents);
    }

    /** What is stored for residents, and for cards that are theirs now. */
    public static List<WishRow> rows(Sql sql, Collection<Long> residents, Collection<Long> cards) {
        List<WishRow> rows = new ArrayList<>(sql.list(
                "SELECT " + WishRow.COLUMNS + " FROM controller_card WHERE resident_id IN (?)",
                WishRow::of,
                residents));
        if (!cards.isEmpty()) {
            rows.addAll(sql.list(
                    "SELECT " + WishRow.COLUMNS + " FROM controller_card WHERE card IN (?) AND resident_id NOT IN (?)",
                    WishRow::of,
                    cards,
                    residents));
        }
        return rows;
    }

    /**
     * Stores new and changed wishes; each gets a new version, by which an answer to an older one is told.
     *
     * @param changes ordered by key, so that two writers never wait for each other
     */
    public static void store(Sql sql, List<WishChange> changes, Instant now) {
        sql.insert(
                """
                INSERT INTO controller_card (controller_id, card, community_id, credential_id, resident_id, wanted_from,
                wanted_to, wanted_permissions, wanted_pin, wanted_version, profiled, state, reason, urgent,
                next_attempt_at, changed_at, due_at)""", """
                ON DUPLICATE KEY UPDATE community_id = VALUES(community_id), credential_id = VALUES(credential_id),
                resident_id = VALUES(resident_id), wanted_from = VALUES(wanted_from), wanted_to = VALUES(wanted_to),
                wanted_permissions = VALUES(wanted_permissions), wanted_pin = VALUES(wanted_pin),
                wanted_version = wanted_version + 1, profiled = VALUES(profiled), state = VALUES(state),
                reason = VALUES(reason), urgent = VALUES(urgent), attempts = 0, last_error = '',
                next_attempt_at = VALUES(next_attempt_at), changed_at = VALUES(changed_at), due_at = VALUES(due_at)""", changes.stream().map(change -> columns(change, now)).toList());
    }

    private static Object[] columns(WishChange change, Instant now) {
        WishRow row = change.row();
        Optional<Wish.Content> content = row.content();
        return new Object[] {
            row.controllerId(),
            row.card(),
            row.communityId(),
            row.credentialId(),
            row.residentId(),
            content.map(Wish.Content::from),
            content.map(Wish.Content::to),
            content.map(Wish.Content::permissions).map(PermissionText::stored),
            row.pin(),
            1L,
            content.filter(one -> one.permissions().stream().anyMatch(p -> p > StoredCredential.ALWAYS))
                    .isPresent(),
            row.state(),
            row.reason(),
            change.urgent(),
            now,
            now,
            row.due()
        };
    }

    /** Sets when wishes are due that are otherwise as they were. */
    public static void postpone(Sql sql, List<WishRow> rows) {
        sql.batch(
                "UPDATE controller_card SET due_at = ? WHERE controller_id = ? AND card = ?",
                rows.stream()
                        .map(row -> new Object[] {row.due(), row.controllerId(), row.card()})
                        .toList());
    }

    /** Deletes rows of what was never on a controller. */
    public static void delete(Sql sql, List<WishRow> rows) {
        sql.batch(
                "DELETE FROM controller_card WHERE controller_id = ? AND card = ? AND state = ?",
                rows.stream()
                        .map(row -> new Object[] {row.controllerId(), row.card(), WishState.NOT_ON_CONTROLLER})
                        .toList());
    }

    /** Residents with wishes that are due. */
    public static List<Long> due(Sql sql, Instant now, int size) {
        return sql.list(
                "SELECT resident_id FROM controller_card WHERE due_at <= ? ORDER BY due_at LIMIT ?",
                row -> row.number("resident_id"),
                now,
                size);
    }
}
