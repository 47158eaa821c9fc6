package cn.zhian.exchange.region.control;

import cn.zhian.exchange.region.boundary.RegionSource;
import cn.zhian.exchange.region.entity.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Platforms below with the figures of what they sent, as SQL. */
public final class SourceFigures {
    private static final String DAYS = """
            WITH d AS (SELECT sender, SUM(accepted) AS accepted, SUM(counted) AS counted, SUM(on_time) AS on_time,
              SUM(rejected) AS rejected FROM region_day WHERE day >= ?""";
    private static final String KINDS = """
            GROUP BY sender),
            k AS (SELECT c.sender, COUNT(DISTINCT c.code) AS communities, SUM(k.filled) AS filled, SUM(k.wanted) AS wanted
              FROM region_community c LEFT JOIN region_kind k ON k.code = c.code WHERE 1 = 1""";
    private static final String SELECT = """
            GROUP BY c.sender)
            SELECT d.*, IFNULL(k.communities, 0) AS communities, IFNULL(k.filled, 0) AS filled, IFNULL(k.wanted, 0) AS wanted,
              IFNULL(p.name, '') AS name, p.state = 'ENROLLED' AS enrolled, p.last_contact_at
            FROM d LEFT JOIN k ON k.sender = d.sender
              LEFT JOIN (SELECT platform, MAX(id) AS id FROM child_platform GROUP BY platform) l ON l.platform = d.sender
              LEFT JOIN child_platform p ON p.id = l.id
            ORDER BY name, d.sender LIMIT ? OFFSET ?""";

    private SourceFigures() {}

    /** A page by name. */
    public static RegionSql page(Reach reach, Instant now, int offset, int size) {
        return days(DAYS, reach, now).add(KINDS).within("c.code", reach).add(SELECT, size, offset);
    }

    /** How many there are. */
    public static RegionSql count(Reach reach, Instant now) {
        return days("SELECT COUNT(DISTINCT sender) FROM region_day WHERE day >= ?", reach, now);
    }

    private static RegionSql days(String begin, Reach reach, Instant now) {
        return new RegionSql().add(begin, CommunityFigures.firstDay(now)).within("code", reach);
    }

    /** A platform of a row. */
    public static RegionSource source(ResultSet row) throws SQLException {
        return new RegionSource(
                row.getString("sender"),
                Optional.ofNullable(row.getString("name")).orElse(""),
                row.getBoolean("enrolled"),
                RegionSql.time(row, "last_contact_at"),
                row.getLong("communities"),
                CommunityFigures.quality(row));
    }
}
