package cn.zhian.access.pass.control;

import cn.zhian.access.pass.boundary.PassHour;
import cn.zhian.platform.PersonalData;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads pass records. */
public final class PassReading {
    private final DataSource dataSource;
    private final PersonalData personal;

    /** @param personal decrypts what was shown */
    public PassReading(DataSource dataSource, PersonalData personal) {
        this.dataSource = dataSource;
        this.personal = personal;
    }

    private interface Each<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The newest rows of a search. */
    public List<PassRow> rows(PassQuery query, int most) {
        return query.isEmpty() ? List.of() : list(query.rows(most), query.values(), row -> PassRow.read(row, personal));
    }

    /** How many rows a search has, counted up to {@code most}. */
    public long count(PassQuery query, int most) {
        return query.isEmpty()
                ? 0
                : list(query.count(most), query.values(), row -> row.getLong(1)).get(0);
    }

    /** The counts of a community's hours. */
    public List<PassHour> hours(long communityId, Instant from, Instant to) {
        return list(
                "SELECT hour, granted, refused FROM pass_hour WHERE community_id = ? AND hour >= ? AND hour < ?"
                        + " ORDER BY hour",
                List.of(communityId, utc(from), utc(to)),
                row -> new PassHour(
                        row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getLong(2),
                        row.getLong(3)));
    }

    private <T> List<T> list(String sql, List<Object> values, Each<T> each) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            List<T> read = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                // The pool's wrapper searches the driver's classes at every reading of a time.
                ResultSet rows = result.unwrap(ResultSet.class);
                while (rows.next()) {
                    read.add(each.read(rows));
                }
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("Passes can't be read", e);
        }
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
