package cn.zhian.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A community as if a platform below had sent records of it. */
public final class StoredRegion {
    private static final String COMMUNITY =
            "INSERT IGNORE INTO region_community (code, division, record_id, name, kind,"
                    + " address, town, child_id, sender, newest_at, newest_lag, received_at) SELECT code, LEFT(code, 6), 'a:community:1',"
                    + " name, 'CLOSED', address, 'Riverside', 0, 'abcdefgh234567ab', UTC_TIMESTAMP(3), 1200, UTC_TIMESTAMP(3)"
                    + " FROM community WHERE id = ?";
    private static final String DAY = "INSERT IGNORE INTO region_day (day, code, sender, accepted, counted, on_time,"
            + " lag_millis, rejected) SELECT CURDATE(), code, 'abcdefgh234567ab', 10, 8, 6, 90000, 2 FROM community"
            + " WHERE id = ?";
    private static final String CODE = "SELECT code FROM community WHERE id = ?";

    private StoredRegion() {}

    /** Stores it under the code of a community that is registered here. @return the code */
    public static String in(Zhian zhian, long community) {
        try (Connection database = zhian.database()) {
            for (String sql : new String[] {COMMUNITY, DAY}) {
                try (PreparedStatement statement = database.prepareStatement(sql)) {
                    statement.setLong(1, community);
                    statement.executeUpdate();
                }
            }
            try (PreparedStatement statement = database.prepareStatement(CODE)) {
                statement.setLong(1, community);
                var row = statement.executeQuery();
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
