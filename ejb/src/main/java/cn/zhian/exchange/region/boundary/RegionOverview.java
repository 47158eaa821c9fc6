package cn.zhian.exchange.region.boundary;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.region.boundary.RegionCommunityDetail.DayFigure;
import cn.zhian.exchange.region.boundary.RegionCommunityDetail.KindFigure;
import cn.zhian.exchange.region.boundary.RegionCommunityDetail.ReasonFigure;
import cn.zhian.exchange.region.control.CommunityFigures;
import cn.zhian.exchange.region.control.Reaches;
import cn.zhian.exchange.region.control.RegionSql;
import cn.zhian.exchange.region.control.SourceFigures;
import cn.zhian.exchange.region.entity.Quality;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Cursors;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Slice;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The communities of platforms below in the caller's region, with freshness and quality of their data (EX-5). */
@Stateless
public class RegionOverview {
    private static final int REASONS = 50;
    private static final long MILLIS = 1_000;
    private static final long FURTHEST = 1_000_000;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Reaches reaches;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "zhian.region.timely.minutes", defaultValue = "10")
    long minutes;

    /** Minutes within which a record is on time. */
    @Requires(Permission.REGION_READ)
    public long timelyMinutes() {
        return minutes;
    }

    /** By county or district. */
    @Requires(Permission.REGION_READ)
    public List<RegionDivision> divisions() {
        return figures().divisions().rows(dataSource, CommunityFigures::division);
    }

    /**
     * A page of communities.
     *
     * @param field to sort by, as named in {@link RegionCommunity} and {@link QualityView}; anything else sorts by code
     */
    @Requires(Permission.REGION_READ)
    public List<RegionCommunity> communities(
            RegionFilter filter, Optional<String> field, boolean ascending, int offset, int size) {
        CommunityFigures figures = figures();
        return figures.page(filter, field, ascending, offset, size).rows(dataSource, figures::community);
    }

    /** A part of the communities; the cursor is an offset. */
    @Requires(Permission.REGION_READ)
    public Slice<RegionCommunity> slice(
            RegionFilter filter, Optional<String> field, boolean ascending, int size, Optional<String> cursor) {
        int offset = offset(size, cursor);
        return slice(communities(filter, field, ascending, offset, size + 1), size, offset);
    }

    /** How many communities there are. */
    @Requires(Permission.REGION_READ)
    public long count(RegionFilter filter) {
        return figures().count(filter).number(dataSource);
    }

    /** A community with its figures. @throws NotFound if there is none of that code, or not for the caller */
    @Requires(Permission.REGION_READ)
    public RegionCommunityDetail community(String code) {
        Optional<RegionCommunity> found = Optional.empty();
        if (code != null && code.matches("[0-9]{15}")) {
            CommunityFigures figures = figures();
            found = figures.one(code).rows(dataSource, figures::community).stream()
                    .findFirst();
        }
        RegionCommunity community = found.orElseThrow(() -> new NotFound("community", String.valueOf(code)));
        return new RegionCommunityDetail(community, kinds(code), days(code), reasons(code));
    }

    /** Platforms below as sources of data, by name. */
    @Requires(Permission.REGION_READ)
    public List<RegionSource> sources(int offset, int size) {
        return SourceFigures.page(reaches.current(), clock.instant(), offset, size)
                .rows(dataSource, SourceFigures::source);
    }

    /** A part of them; the cursor is an offset. */
    @Requires(Permission.REGION_READ)
    public Slice<RegionSource> sourceSlice(int size, Optional<String> cursor) {
        int offset = offset(size, cursor);
        return slice(sources(offset, size + 1), size, offset);
    }

    /** How many platforms there are. */
    @Requires(Permission.REGION_READ)
    public long countSources() {
        return SourceFigures.count(reaches.current(), clock.instant()).number(dataSource);
    }

    private CommunityFigures figures() {
        return new CommunityFigures(reaches.current(), clock.instant());
    }

    private static int offset(int size, Optional<String> cursor) {
        Slice.checkSize(size);
        long offset = Cursors.id(cursor).orElse(0L);
        if (offset < 0 || offset > FURTHEST) {
            throw new Invalid("cursor", "problem.cursor");
        }
        return (int) offset;
    }

    private static <T> Slice<T> slice(List<T> read, int size, int offset) {
        return read.size() <= size
                ? new Slice<>(read, Optional.empty())
                : new Slice<>(read.subList(0, size), Optional.of(String.valueOf(offset + size)));
    }

    private List<KindFigure> kinds(String code) {
        return new RegionSql()
                .add("SELECT * FROM region_kind WHERE code = ? ORDER BY kind", code)
                .rows(dataSource, RegionOverview::kind);
    }

    private static KindFigure kind(ResultSet row) throws SQLException {
        long filled = row.getLong("filled");
        long wanted = row.getLong("wanted");
        return new KindFigure(
                RecordKind.of(row.getString("kind")).orElseThrow(),
                row.getLong("present"),
                RegionSql.time(row, "newest_at").orElseThrow(),
                RegionSql.time(row, "received_at").orElseThrow(),
                filled,
                wanted,
                new Quality(filled, wanted, 0, 0, 0, 0).completeness());
    }

    private List<DayFigure> days(String code) {
        LocalDate first = CommunityFigures.firstDay(clock.instant());
        Map<LocalDate, DayFigure> known = new RegionSql()
                        .add(
                                "SELECT day, SUM(accepted) AS accepted, SUM(counted) AS counted, SUM(on_time) AS on_time,"
                                        + " SUM(rejected) AS rejected, SUM(lag_millis) AS lag_millis FROM region_day"
                                        + " WHERE code = ? AND day >= ? GROUP BY day",
                                code,
                                first)
                        .rows(dataSource, RegionOverview::day)
                        .stream()
                        .collect(Collectors.toMap(DayFigure::day, Function.identity()));
        return IntStream.range(0, CommunityFigures.WINDOW)
                .mapToObj(first::plusDays)
                .map(day -> known.getOrDefault(day, new DayFigure(day, 0, 0, 0, 0, Optional.empty())))
                .toList();
    }

    private static DayFigure day(ResultSet row) throws SQLException {
        long counted = row.getLong("counted");
        return new DayFigure(
                row.getObject("day", LocalDate.class),
                row.getLong("accepted"),
                counted,
                row.getLong("on_time"),
                row.getLong("rejected"),
                counted == 0 ? Optional.empty() : Optional.of(row.getLong("lag_millis") / counted / MILLIS));
    }

    private List<ReasonFigure> reasons(String code) {
        Instant now = clock.instant();
        return new RegionSql()
                .add(
                        "SELECT reason, SUM(rejected) AS rejected FROM region_reason WHERE code = ? AND day >= ?"
                                + " GROUP BY reason ORDER BY rejected DESC, reason LIMIT ?",
                        code,
                        CommunityFigures.firstDay(now),
                        REASONS)
                .rows(dataSource, row -> new ReasonFigure(row.getString(1), row.getLong(2)));
    }
}
