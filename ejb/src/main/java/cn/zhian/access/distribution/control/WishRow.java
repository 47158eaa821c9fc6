package cn.zhian.access.distribution.control;

import cn.zhian.access.control.Row;
import cn.zhian.access.distribution.entity.WishState;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The stored wish for a card on a controller.
 *
 * @param card the number on the controller, or minus the credential's id where there is none
 * @param content none if the card should not be on it
 * @param pin credential that holds the PIN
 * @param confirmed whether the controller holds the card, as far as it confirmed
 */
public record WishRow(
        long controllerId,
        long card,
        long communityId,
        long credentialId,
        long residentId,
        Optional<Wish.Content> content,
        Optional<Long> pin,
        boolean confirmed,
        WishState state,
        String reason,
        Optional<Instant> due) {
    /** Columns that {@link #of} reads. */
    public static final String COLUMNS = """
            controller_id, card, community_id, credential_id, resident_id, wanted_from, wanted_to, wanted_permissions,
            wanted_pin, confirmed_permissions IS NOT NULL AS confirmed, state, reason, due_at""";

    /** Reads a row. */
    public static WishRow of(Row row) throws SQLException {
        Optional<LocalDate> from = row.maybeDate("wanted_from");
        Optional<LocalDate> to = row.maybeDate("wanted_to");
        String permissions = row.text("wanted_permissions");
        return new WishRow(
                row.number("controller_id"),
                row.number("card"),
                row.number("community_id"),
                row.number("credential_id"),
                row.number("resident_id"),
                permissions.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Wish.Content(
                                from.orElseThrow(), to.orElseThrow(), PermissionText.parse(permissions))),
                row.maybeNumber("wanted_pin"),
                row.flag("confirmed"),
                row.constant(WishState.class, "state"),
                row.text("reason"),
                row.maybeInstant("due_at"));
    }

    /** The key. */
    public Key key() {
        return new Key(controllerId, card);
    }

    /** Which card on which controller. */
    public record Key(long controllerId, long card) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int first = Long.compare(controllerId, other.controllerId);
            return first != 0 ? first : Long.compare(card, other.card);
        }
    }
}
