package cn.zhian.access.distribution.control;

import cn.zhian.access.control.Row;
import cn.zhian.access.control.Sql;
import cn.zhian.access.distribution.entity.WishState;
import cn.zhian.platform.PersonalData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of wishes and time profiles, as the distribution takes and confirms them. */
public final class ParcelTable {
    private static final Duration AWAY = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 5;
    private static final String CARD = """
            SELECT c.controller_id, c.card, c.wanted_from, c.wanted_to, c.wanted_permissions, c.wanted_pin,
            c.wanted_version, c.urgent, c.attempts, p.value AS pin_value
            FROM controller_card c LEFT JOIN credential p ON p.id = c.wanted_pin
            """;

    // An older wish that arrives after the newer one was confirmed undid it: the newer one goes again.
    private static final String CONFIRM = """
            UPDATE (%s) told STRAIGHT_JOIN controller_card c ON c.controller_id = told.controller AND c.card = told.card
            SET c.confirmed_from = told.day_from, c.confirmed_to = told.day_to,
            c.confirmed_permissions = told.permissions, c.confirmed_pin = told.pin, c.confirmed_version = told.version,
            c.confirmed_at = told.at, c.state = CASE WHEN c.wanted_version = told.version THEN 'DONE'
            WHEN c.state = 'SENDING' THEN 'SENDING' ELSE 'PENDING' END, c.attempts = 0, c.last_error = ''""";

    private final PersonalData personal;

    /** @param personal decrypts PINs */
    public ParcelTable(PersonalData personal) {
        this.personal = personal;
    }

    /** Takes what waits for a controller, urgent and oldest first. */
    public List<Parcel> take(Sql sql, long controllerId, int size, Instant now) {
        List<Parcel> profiles = sql.list("""
                SELECT controller_id, number, body, wanted_version, attempts FROM controller_profile
                WHERE controller_id = ? AND state = ? AND (next_attempt_at <= ? OR attempts = 0)
                ORDER BY head, position DESC LIMIT ?""", ParcelTable::profile, controllerId, WishState.PENDING, now, size);
        List<Parcel> cards =
                sql.list(CARD + """
                        WHERE c.controller_id = ? AND c.state = ? AND (c.next_attempt_at <= ? OR c.attempts = 0)
                        AND (NOT c.profiled OR NOT EXISTS (SELECT 1 FROM controller_profile w
                        WHERE w.controller_id = c.controller_id AND w.state <> ?))
                        ORDER BY c.urgent DESC, c.next_attempt_at, c.card LIMIT ?""", this::card, controllerId, WishState.PENDING, now, WishState.DONE, size);
        List<Parcel> taken = new ArrayList<>(profiles);
        taken.addAll(cards);
        return noted(sql, taken.subList(0, Math.min(size, taken.size())));
    }

    /** Takes what is urgent for some controllers. */
    public List<Parcel> takeUrgent(Sql sql, Set<Long> controllerIds, int size, Instant now) {
        return noted(sql, sql.list(CARD + """
                                WHERE c.controller_id IN (?) AND c.state = ? AND c.urgent
                                AND (c.next_attempt_at <= ? OR c.attempts = 0) ORDER BY c.changed_at LIMIT ?""", this::card, controllerIds, WishState.PENDING, now, size));
    }

    // A wish that changes after it was read stays pending, and its new version is taken next.
    private static List<Parcel> noted(Sql sql, List<Parcel> taken) {
        note(sql, "controller_card", "card", of(taken, Parcel.Card.class));
        note(sql, "controller_profile", "number", of(taken, Parcel.Profile.class));
        return taken;
    }

    private static void note(Sql sql, String table, String number, List<? extends Parcel> taken) {
        sql.updateAll(
                "UPDATE (%s) told STRAIGHT_JOIN " + table + " c ON c.controller_id = told.controller AND c." + number
                        + " = told.number SET c.state = '" + WishState.SENDING
                        + "' WHERE c.wanted_version = told.version AND c.state = '" + WishState.PENDING + "'",
                List.of("controller", "number", "version"),
                taken.stream()
                        .sorted(ORDER)
                        .map(one -> new Object[] {
                            one.key().controllerId(), one.key().number(), one.version()
                        })
                        .toList());
    }

    private static <T extends Parcel> List<T> of(List<Parcel> parcels, Class<T> kind) {
        return parcels.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Stores outcomes; those of one thing in their order. */
    public void record(Sql sql, List<Outcome> outcomes, Instant now) {
        List<Outcome> ordered = new ArrayList<>(outcomes);
        // Always in the order of keys, so that this never waits for one who waits for us.
        ordered.sort(Comparator.comparing(Outcome::parcel, ORDER));
        confirmCards(sql, ordered, now);
        confirmProfiles(sql, ordered);
        refuse(sql, ordered, now);
        retry(sql, parcels(ordered, Outcome.Verdict.AWAY), now.plus(AWAY), "UNREACHABLE");
        retry(sql, parcels(ordered, Outcome.Verdict.LATER), now.plus(LATER), "UNAVAILABLE");
        update(
                sql,
                "state = IF(wanted_version = ?, ?, ?)",
                "TRUE",
                parcels(ordered, Outcome.Verdict.IMPOSSIBLE),
                parcel -> new Object[] {
                    parcel.version(),
                    WishState.NOT_ON_CONTROLLER,
                    WishState.PENDING,
                    parcel.key().controllerId(),
                    parcel.key().number()
                });
    }

    private static final Comparator<Parcel> ORDER = Comparator.comparing(
                    (Parcel parcel) -> parcel.key().controllerId())
            .thenComparing(parcel -> parcel.key().profile())
            .thenComparing(parcel -> parcel.key().number());

    private static List<Parcel> parcels(List<Outcome> outcomes, Outcome.Verdict verdict) {
        return outcomes.stream()
                .filter(outcome -> outcome.verdict() == verdict)
                .map(Outcome::parcel)
                .toList();
    }

    private static void confirmCards(Sql sql, List<Outcome> outcomes, Instant now) {
        List<Parcel.Card> cards = of(parcels(outcomes, Outcome.Verdict.CONFIRMED), Parcel.Card.class);
        for (List<Parcel.Card> part : distinct(cards)) {
            sql.updateAll(
                    CONFIRM,
                    List.of("day_from", "day_to", "permissions", "pin", "version", "at", "controller", "card"),
                    part.stream().map(card -> confirmed(card, now)).toList());
        }
    }

    private static Object[] confirmed(Parcel.Card card, Instant now) {
        return new Object[] {
            card.content().map(Wish.Content::from),
            card.content().map(Wish.Content::to),
            card.content().map(Wish.Content::permissions).map(PermissionText::stored),
            card.pinId(),
            card.version(),
            now,
            card.controllerId(),
            card.card()
        };
    }

    /** In parts of which none names a card twice: one statement changes a row once only, and the order counts. */
    private static List<List<Parcel.Card>> distinct(List<Parcel.Card> cards) {
        List<List<Parcel.Card>> parts = new ArrayList<>();
        Map<Parcel.Key, Integer> seen = new HashMap<>();
        for (Parcel.Card card : cards) {
            int part = seen.merge(card.key(), 1, Integer::sum) - 1;
            if (part == parts.size()) {
                parts.add(new ArrayList<>());
            }
            parts.get(part).add(card);
        }
        return parts;
    }

    private static void confirmProfiles(Sql sql, List<Outcome> outcomes) {
        List<Object[]> rows = new ArrayList<>();
        for (Parcel parcel : parcels(outcomes, Outcome.Verdict.CONFIRMED)) {
            if (parcel instanceof Parcel.Profile profile) {
                rows.add(new Object[] {
                    profile.version(),
                    profile.version(),
                    WishState.DONE,
                    WishState.PENDING,
                    profile.controllerId(),
                    profile.profile().number()
                });
            }
        }
        sql.batch("""
                UPDATE controller_profile SET confirmed_version = ?, state = IF(wanted_version = ?, ?, ?), attempts = 0,
                last_error = '' WHERE controller_id = ? AND number = ?""", rows);
    }

    private static void refuse(Sql sql, List<Outcome> outcomes, Instant now) {
        update(
                sql,
                "state = IF(attempts + 1 >= ? AND wanted_version = ?, ?, ?), attempts = attempts + 1,"
                        + " next_attempt_at = ?, last_error = ?",
                "TRUE",
                parcels(outcomes, Outcome.Verdict.REFUSED),
                parcel -> new Object[] {
                    ATTEMPTS,
                    parcel.version(),
                    WishState.FAILED,
                    WishState.PENDING,
                    now.plusSeconds(2L << parcel.attempts()),
                    "REFUSED",
                    parcel.key().controllerId(),
                    parcel.key().number()
                });
    }

    private static void retry(Sql sql, Collection<Parcel> parcels, Instant at, String error) {
        update(
                sql,
                "state = ?, next_attempt_at = ?, last_error = ?",
                "TRUE",
                List.copyOf(parcels),
                parcel -> new Object[] {
                    WishState.PENDING,
                    at,
                    error,
                    parcel.key().controllerId(),
                    parcel.key().number()
                });
    }

    /** Puts back what was not sent. */
    public void putBack(Sql sql, Collection<Parcel> parcels, Instant now) {
        retry(sql, parcels.stream().sorted(ORDER).toList(), now.plus(AWAY), "");
    }

    /** After a restart, what was on its way goes again: whether it arrived is not known. */
    public static void reset(Sql sql, Collection<Long> controllerIds) {
        for (String table : List.of("controller_card", "controller_profile")) {
            sql.update(
                    "UPDATE " + table + " SET state = ? WHERE controller_id IN (?) AND state = ?",
                    WishState.PENDING,
                    controllerIds,
                    WishState.SENDING);
        }
    }

    /** Controllers for which something waits that may be sent now, or is said to be on its way. */
    public static List<Long> waiting(Sql sql, Instant now) {
        return sql.list(
                """
                SELECT DISTINCT controller_id FROM controller_card
                WHERE state = ? AND next_attempt_at <= ? OR state = ?
                UNION SELECT DISTINCT controller_id FROM controller_profile
                WHERE state = ? AND next_attempt_at <= ? OR state = ?""",
                row -> row.number("controller_id"),
                WishState.PENDING,
                now,
                WishState.SENDING,
                WishState.PENDING,
                now,
                WishState.SENDING);
    }

    private interface Columns {
        Object[] of(Parcel parcel);
    }

    // The same change on cards and on profiles, which have the same columns for it.
    private static void update(Sql sql, String set, String condition, List<Parcel> parcels, Columns columns) {
        sql.batch(
                "UPDATE controller_card SET " + set + " WHERE controller_id = ? AND card = ? AND " + condition,
                parcels.stream()
                        .filter(Parcel.Card.class::isInstance)
                        .map(columns::of)
                        .toList());
        sql.batch(
                "UPDATE controller_profile SET " + set + " WHERE controller_id = ? AND number = ? AND " + condition,
                parcels.stream()
                        .filter(Parcel.Profile.class::isInstance)
                        .map(columns::of)
                        .toList());
    }

    private Parcel card(Row row) throws SQLException {
        String permissions = row.text("wanted_permissions");
        Optional<Wish.Content> content = permissions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wish.Content(
                        row.maybeDate("wanted_from").orElseThrow(),
                        row.maybeDate("wanted_to").orElseThrow(),
                        PermissionText.parse(permissions)));
        byte[] pin = row.bytes("pin_value");
        return new Parcel.Card(
                row.number("controller_id"),
                row.number("card"),
                row.number("wanted_version"),
                row.count("attempts"),
                row.flag("urgent"),
                content,
                row.maybeNumber("wanted_pin"),
                pin == null ? 0 : Integer.parseInt(personal.decryptText(pin)));
    }

    private static Parcel profile(Row row) throws SQLException {
        return new Parcel.Profile(
                row.number("controller_id"),
                row.number("wanted_version"),
                row.count("attempts"),
                ProfileText.parse(row.count("number"), row.text("body")));
    }
}
