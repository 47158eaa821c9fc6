package cn.zhian.exchange.region.control;

import cn.zhian.exchange.region.boundary.QualityView;
import cn.zhian.exchange.region.boundary.RegionCommunity;
import cn.zhian.exchange.region.boundary.RegionDivision;
import cn.zhian.exchange.region.boundary.RegionFilter;
import cn.zhian.exchange.region.entity.Freshness;
import cn.zhian.exchange.region.entity.Quality;
import cn.zhian.exchange.region.entity.Reach;
import cn.zhian.exchange.region.entity.SourceState;
import cn.zhian.platform.Clocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Communities with their figures as SQL. Shares are worked out there only to sort and to filter by; what is shown is worked out
 * from the counts by {@link Quality}.
 */
public final class CommunityFigures {
    /** Days of the window, today included. */
    public static final int WINDOW = 30;

    private static final String KINDS = """
            WITH k AS (SELECT code, SUM(IF(kind = 'house', present, 0)) AS houses,
              SUM(IF(kind = 'resident', present, 0)) AS residents, SUM(IF(kind = 'company', present, 0)) AS companies,
              SUM(IF(kind = 'device', present, 0)) AS devices, SUM(IF(kind = 'pass', present, 0)) AS passes,
              SUM(filled) AS filled, SUM(wanted) AS wanted FROM region_kind WHERE 1 = 1""";
    private static final String DAYS = """
            GROUP BY code),
            d AS (SELECT code, SUM(accepted) AS accepted, SUM(counted) AS counted, SUM(on_time) AS on_time,
              SUM(lag_millis) AS lag_millis, SUM(rejected) AS rejected FROM region_day WHERE day > ?""";
    private static final String ALARMS = """
            GROUP BY code),
            a AS (SELECT code, COUNT(*) AS alarms FROM region_alarm WHERE open = 1""";
    private static final String SHARES = """
            GROUP BY code),
            f AS (SELECT c.*, p.name AS source, p.last_contact_at, IF(p.state = 'ENROLLED', 'ENROLLED', 'REVOKED') AS state,
              IFNULL(k.houses, 0) AS houses, IFNULL(k.residents, 0) AS residents, IFNULL(k.companies, 0) AS companies,
              IFNULL(k.devices, 0) AS devices, IFNULL(k.passes, 0) AS passes, IFNULL(a.alarms, 0) AS alarms,
              IFNULL(k.filled, 0) AS filled, IFNULL(k.wanted, 0) AS wanted, IFNULL(d.accepted, 0) AS accepted,
              IFNULL(d.counted, 0) AS counted, IFNULL(d.on_time, 0) AS on_time, IFNULL(d.lag_millis, 0) AS lag_millis,
              IFNULL(d.rejected, 0) AS rejected,
              ROUND(CAST(100 * k.filled AS DECIMAL(30, 10)) / NULLIF(k.wanted, 0), 1) AS completeness,
              ROUND(CAST(100 * d.on_time AS DECIMAL(30, 10)) / NULLIF(d.counted, 0), 1) AS timeliness,
              ROUND(CAST(100 * d.accepted AS DECIMAL(30, 10)) / NULLIF(d.accepted + d.rejected, 0), 1) AS correctness
            FROM region_community c LEFT JOIN k ON k.code = c.code LEFT JOIN d ON d.code = c.code
              LEFT JOIN a ON a.code = c.code LEFT JOIN child_platform e ON e.active_platform = c.sender
              LEFT JOIN child_platform p ON p.id = IFNULL(e.id, c.child_id) WHERE 1 = 1""";
    private static final String SCORES = """
            ),
            s AS (SELECT f.*, ROUND((IFNULL(completeness, 0) + IFNULL(timeliness, 0) + IFNULL(correctness, 0))
              / NULLIF((completeness IS NOT NULL) + (timeliness IS NOT NULL) + (correctness IS NOT NULL), 0), 1) AS score
            FROM f)""";
    private static final String GROUPS = """
            SELECT division, COUNT(*) AS communities, SUM(newest_at > ?) AS fresh, SUM(newest_at <= ?) AS stale,
              SUM(state = 'REVOKED') AS revoked, MAX(newest_at) AS newest_at, SUM(houses) AS houses,
              SUM(residents) AS residents, SUM(passes) AS passes, SUM(alarms) AS alarms, SUM(filled) AS filled,
              SUM(wanted) AS wanted, SUM(counted) AS counted, SUM(on_time) AS on_time, SUM(accepted) AS accepted,
              SUM(rejected) AS rejected,
              (SELECT n.name FROM child_platform n WHERE n.state = 'ENROLLED' AND n.role = 'COUNTY'
                AND FIND_IN_SET(division, n.divisions) ORDER BY n.id LIMIT 1) AS name
            FROM s GROUP BY division ORDER BY division""";
    private static final long MILLIS = 1_000;

    /** Columns by the names of the list's fields. */
    private static final Map<String, String> ORDERS = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("code", "code"),
            Map.entry("state", "state"),
            Map.entry("newestAt", "newest_at"),
            Map.entry("receivedAt", "received_at"),
            Map.entry("houses", "houses"),
            Map.entry("residents", "residents"),
            Map.entry("passes", "passes"),
            Map.entry("openAlarms", "alarms"),
            Map.entry("completeness", "completeness"),
            Map.entry("timeliness", "timeliness"),
            Map.entry("correctness", "correctness"),
            Map.entry("score", "score"));

    private final Reach reach;
    private final Instant now;

    /** @param reach outside of which nothing is counted */
    public CommunityFigures(Reach reach, Instant now) {
        this.reach = reach;
        this.now = now;
    }

    /** The first day of the window. */
    public static LocalDate firstDay(Instant now) {
        return LocalDate.ofInstant(now, Clocks.SHOWN).minusDays(WINDOW - 1L);
    }

    /** A page of communities. @param field of the list; anything unknown sorts by code */
    public RegionSql page(RegionFilter filter, Optional<String> field, boolean ascending, int offset, int size) {
        String order = field.map(name -> name.substring(name.indexOf('.') + 1))
                .map(ORDERS::get)
                .orElse("code");
        return found("SELECT *", filter)
                .add("ORDER BY " + order + (ascending ? "" : " DESC") + ", code LIMIT ? OFFSET ?", size, offset);
    }

    /** How many communities there are. */
    public RegionSql count(RegionFilter filter) {
        return found("SELECT COUNT(*)", filter);
    }

    /** One community. */
    public RegionSql one(String code) {
        return scores(new Reach(Optional.of(reach.holds(code) ? List.of(code) : List.of())))
                .add("SELECT * FROM s");
    }

    /** Communities by division. */
    public RegionSql divisions() {
        return scores(reach).add(GROUPS, now.minus(Freshness.FRESH_UNTIL), now.minus(Freshness.AGEING_UNTIL));
    }

    private RegionSql found(String select, RegionFilter filter) {
        RegionSql sql = scores(reach).add(select + " FROM s WHERE 1 = 1");
        filter.text()
                .ifPresent(text -> sql.add(
                        "AND (LOCATE(?, name) > 0 OR LOCATE(?, town) > 0 OR LOCATE(?, address) > 0"
                                + (text.matches("[0-9]{1,15}") ? " OR code LIKE '" + text + "%')" : ")"),
                        text,
                        text,
                        text));
        filter.division().ifPresent(division -> sql.add("AND code LIKE ?", division + "%"));
        sql.addIf("AND state = ?", filter.state().map(Enum::name));
        filter.freshness().ifPresent(freshness -> fresh(sql, freshness));
        return sql.addIf("AND score < ?", filter.below());
    }

    private void fresh(RegionSql sql, Freshness freshness) {
        Instant day = now.minus(Freshness.FRESH_UNTIL);
        Instant days = now.minus(Freshness.AGEING_UNTIL);
        switch (freshness) {
            case FRESH -> sql.add("AND newest_at > ?", day);
            case AGEING -> sql.add("AND newest_at <= ? AND newest_at > ?", day, days);
            case STALE -> sql.add("AND newest_at <= ?", days);
        }
    }

    private RegionSql scores(Reach narrowed) {
        return new RegionSql()
                .add(KINDS)
                .within("code", narrowed)
                .add(DAYS, firstDay(now).minusDays(1))
                .within("code", narrowed)
                .add(ALARMS)
                .within("code", narrowed)
                .add(SHARES)
                .within("c.code", narrowed)
                .add(SCORES);
    }

    /** A community of a row. */
    public RegionCommunity community(ResultSet row) throws SQLException {
        Instant newest = RegionSql.time(row, "newest_at").orElseThrow();
        long counted = row.getLong("counted");
        return new RegionCommunity(
                row.getString("code"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("address"),
                row.getString("town"),
                row.getString("committee"),
                Optional.ofNullable(row.getString("source")).orElse(""),
                SourceState.valueOf(row.getString("state")),
                RegionSql.time(row, "last_contact_at"),
                newest,
                RegionSql.time(row, "received_at").orElseThrow(),
                Freshness.of(newest, now),
                row.getLong("newest_lag") / MILLIS,
                counted == 0 ? Optional.empty() : Optional.of(row.getLong("lag_millis") / counted / MILLIS),
                row.getLong("houses"),
                row.getLong("residents"),
                row.getLong("companies"),
                row.getLong("devices"),
                row.getLong("passes"),
                row.getLong("alarms"),
                quality(row));
    }

    /** A division of a row. */
    public static RegionDivision division(ResultSet row) throws SQLException {
        return new RegionDivision(
                row.getString("division"),
                Optional.ofNullable(row.getString("name")).orElse(""),
                row.getLong("communities"),
                row.getLong("fresh"),
                row.getLong("stale"),
                row.getLong("revoked"),
                RegionSql.time(row, "newest_at").orElseThrow(),
                row.getLong("houses"),
                row.getLong("residents"),
                row.getLong("passes"),
                row.getLong("alarms"),
                quality(row));
    }

    static QualityView quality(ResultSet row) throws SQLException {
        return QualityView.of(new Quality(
                row.getLong("filled"),
                row.getLong("wanted"),
                row.getLong("counted"),
                row.getLong("on_time"),
                row.getLong("accepted"),
                row.getLong("rejected")));
    }
}
