package cn.zhian.exchange.region.boundary;

import cn.zhian.exchange.region.control.AlarmSearch;
import cn.zhian.exchange.region.control.Bodies;
import cn.zhian.exchange.region.control.NewestFirst;
import cn.zhian.exchange.region.control.Reaches;
import cn.zhian.exchange.region.control.RegionSql;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.Slice;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Alarms of all communities below on one list, to be looked at: they are handled where they arose (AL-5). */
@Stateless
public class RegionAlarms {
    /** A list is counted no further than this. */
    public static final int CAP = 10_001;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Reaches reaches;

    private Bodies bodies;

    @PostConstruct
    void start() {
        use(PersonalData.configured());
    }

    void use(PersonalData personal) {
        bodies = new Bodies(personal);
    }

    /** A part of the alarms, by their first occurrence, newest first. */
    @Requires(Permission.REGION_READ)
    public Slice<RegionAlarm> list(RegionAlarmFilter filter, int size, Optional<String> cursor) {
        Slice.checkSize(size);
        List<RegionAlarm> read = AlarmSearch.rows(reaches.current(), filter, NewestFirst.after(cursor), size + 1)
                .rows(dataSource, this::alarm);
        return Slice.cut(read, size, alarm -> NewestFirst.behind(alarm.firstAt(), alarm.id()));
    }

    /** How many there are, counted up to {@link #CAP}. */
    @Requires(Permission.REGION_READ)
    public long count(RegionAlarmFilter filter) {
        return AlarmSearch.count(reaches.current(), filter, CAP).number(dataSource);
    }

    private RegionAlarm alarm(ResultSet row) throws SQLException {
        return new RegionAlarm(
                row.getLong("id"),
                row.getString("code"),
                Optional.ofNullable(row.getString("community")).orElse(""),
                row.getString("kind"),
                row.getInt("grade"),
                row.getString("state"),
                bodies.read(row.getBytes("device_body")).text("Name"),
                RegionSql.time(row, "first_at").orElseThrow(),
                RegionSql.time(row, "last_at").orElseThrow(),
                row.getLong("occurrences"),
                RegionSql.time(row, "over_at"));
    }
}
