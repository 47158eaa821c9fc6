package cn.zhian.exchange.outbox.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Gives positions to rows that are committed. One at a time, over all nodes: whoever holds the row of the head. Which
 * rows there are is read without locks, so nobody waits for a transaction that has not ended; its rows get later
 * positions.
 */
public final class OutboxPlaces {
    /** Most rows at one time. */
    public static final int MOST = 5_000;

    // Below the 1,000 from which MariaDB makes a table of a list.
    private static final int AT_ONCE = 900;
    private static final String HEAD = "SELECT position FROM outbox_head WHERE id = 1 FOR UPDATE";
    private static final String WAITING = "SELECT id FROM outbox WHERE position IS NULL ORDER BY id LIMIT " + MOST;

    private final Connection connection;

    /** Within the transaction of a connection, READ COMMITTED. */
    public OutboxPlaces(Connection connection) {
        this.connection = connection;
    }

    /** Gives the next positions. */
    public Given give() throws SQLException {
        if (waiting().isEmpty()) {
            return new Given(0, 0);
        }
        long head = head();
        // Once more: whoever held the head before may have placed them.
        List<Long> ids = waiting();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            place(head + from, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
        if (!ids.isEmpty()) {
            moveHead(head + ids.size());
        }
        return new Given(ids.size(), head + ids.size());
    }

    private long head() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEAD);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<Long> waiting() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING);
                ResultSet rows = select.executeQuery()) {
            List<Long> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        }
    }

    /** INTERVAL tells, by halving, how many of the ids are not above the row's own. */
    private void place(long before, List<Long> ids) throws SQLException {
        String marks = String.join(",", Collections.nCopies(ids.size(), "?"));
        String sql = "UPDATE outbox SET position = ? + INTERVAL(id, " + marks + ") WHERE id IN (" + marks + ")";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            int next = 1;
            update.setLong(next++, before);
            for (int twice = 0; twice < 2; twice++) {
                for (Long id : ids) {
                    update.setLong(next++, id);
                }
            }
            update.executeUpdate();
        }
    }

    private void moveHead(long head) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE outbox_head SET position = ? WHERE id = 1")) {
            update.setLong(1, head);
            update.executeUpdate();
        }
    }
}
