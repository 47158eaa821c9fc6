package cn.zhian.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Lets one transaction at a time begin new runs of numbers. Waiting inserts of the same key inherit locks on the gap
 * when the first is rolled back, and then end in a deadlock; a row that is always there has no gap to fight for.
 */
public enum CounterGate {
    /** Serials of codes. */
    CODE("code"),
    /** Numbers of documents. */
    DOCUMENT("document");

    private final String row;

    CounterGate(String row) {
        this.row = row;
    }

    /** Waits for its turn, which lasts until the transaction of the connection ends. */
    public void enter(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT name FROM counter_gate WHERE name = ? FOR UPDATE")) {
            lock.setString(1, row);
            try (ResultSet found = lock.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("The gate of a counter is missing: " + row);
                }
            }
        }
    }
}
