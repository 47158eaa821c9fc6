package cn.zhian.exchange.region.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** Statements with many rows of values, some hundred at once. */
final class ManyValues {
    private static final int AT_ONCE = 200;

    private ManyValues() {}

    /** Runs a statement. @param head up to the rows; @param tail behind them; @param rows all of one width */
    static void write(Connection connection, String head, String tail, List<Object[]> rows) throws SQLException {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<Object[]> part = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            String row = "(" + marks(part.get(0).length) + ")";
            String sql = head + String.join(",", Collections.nCopies(part.size(), row)) + tail;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int next = 1;
                for (Object[] values : part) {
                    for (Object value : values) {
                        statement.setObject(next++, value instanceof Instant time ? RegionSql.utc(time) : value);
                    }
                }
                statement.executeUpdate();
            }
        }
    }

    /** So many question marks. */
    static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
