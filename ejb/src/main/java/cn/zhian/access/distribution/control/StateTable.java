package cn.zhian.access.distribution.control;

import static java.util.stream.Collectors.toMap;

import cn.zhian.access.control.Sql;
import cn.zhian.access.control.Where;
import cn.zhian.access.distribution.boundary.CardOnController;
import cn.zhian.access.distribution.boundary.ControllerCounts;
import cn.zhian.access.distribution.entity.WishState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of wishes, as people look at them. */
public final class StateTable {
    private static final Set<WishState> UNDER_WAY = Set.of(WishState.PENDING, WishState.SENDING);

    private StateTable() {}

    /** How many cards wait, by controller. */
    public static Map<Long, Long> pending(Sql sql, Collection<Long> controllers) {
        return sql
                .list("""
                        SELECT controller_id, COUNT(*) AS n FROM controller_card WHERE controller_id IN (?)
                        AND state IN (?) GROUP BY controller_id""", row -> Map.entry(row.number("controller_id"), row.number("n")), controllers, UNDER_WAY)
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The counts of a community's controllers. */
    public static Map<Long, ControllerCounts> counts(Sql sql, long communityId) {
        Map<Long, Long> profiles =
                sql.list("""
                        SELECT p.controller_id, COUNT(*) AS n FROM controller_profile p
                        WHERE p.state <> ? GROUP BY p.controller_id""", row -> Map.entry(row.number("controller_id"), row.number("n")), WishState.DONE).stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return sql
                .list(
                        """
                        SELECT controller_id,
                        SUM(state = ? AND wanted_permissions IS NOT NULL AND confirmed_permissions IS NOT NULL) AS done,
                        SUM(state = ? AND wanted_permissions IS NOT NULL AND confirmed_permissions IS NULL) AS missing,
                        SUM(state IN (?)) AS pending,
                        SUM(state = ?) AS failed,
                        SUM(state = ?) AS unfit
                        FROM controller_card WHERE community_id = ? GROUP BY controller_id""",
                        row -> new ControllerCounts(
                                row.number("controller_id"),
                                "",
                                "",
                                false,
                                row.number("done"),
                                row.number("missing"),
                                row.number("pending"),
                                row.number("failed"),
                                row.number("unfit"),
                                profiles.getOrDefault(row.number("controller_id"), 0L)),
                        WishState.DONE,
                        WishState.DONE,
                        UNDER_WAY,
                        WishState.FAILED,
                        WishState.NOT_ON_CONTROLLER,
                        communityId)
                .stream()
                .collect(toMap(ControllerCounts::controllerId, counts -> counts));
    }

    /** Cards with their states. */
    public static List<CardOnController> cards(Sql sql, Where where, int offset, int size) {
        return sql.list(
                """
                SELECT controller_id, card, credential_id, resident_id, wanted_permissions IS NOT NULL AS wanted,
                confirmed_permissions IS NOT NULL AS confirmed, state, reason, last_error, attempts, confirmed_at, due_at
                FROM controller_card""" + where.sql() + "ORDER BY controller_id, card LIMIT ? OFFSET ?",
                row -> new CardOnController(
                        row.number("controller_id"),
                        row.number("card"),
                        row.number("credential_id"),
                        row.number("resident_id"),
                        "",
                        "",
                        row.flag("wanted"),
                        row.flag("confirmed"),
                        row.constant(WishState.class, "state"),
                        row.text("reason"),
                        row.text("last_error"),
                        row.count("attempts"),
                        row.maybeInstant("confirmed_at"),
                        row.maybeInstant("due_at")),
                where.values(size, offset));
    }

    /** Lets what failed be sent again. */
    public static int retry(Sql sql, long controllerId, Instant now) {
        int again = 0;
        for (String table : List.of("controller_card", "controller_profile")) {
            again += sql.update(
                    "UPDATE " + table
                            + " SET state = ?, attempts = 0, next_attempt_at = ? WHERE controller_id = ? AND state = ?",
                    WishState.PENDING,
                    now,
                    controllerId,
                    WishState.FAILED);
        }
        return again;
    }
}
