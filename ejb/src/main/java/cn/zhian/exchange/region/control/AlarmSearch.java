package cn.zhian.exchange.region.control;

import cn.zhian.exchange.region.boundary.RegionAlarmFilter;
import cn.zhian.exchange.region.boundary.RegionAlarmState;
import cn.zhian.exchange.region.entity.Reach;
import java.time.Instant;
import java.util.Optional;

/** Searches in alarms as SQL: along an index that is in the list's order and holds all that is filtered by. */
public final class AlarmSearch {
    private static final int WHOLE = 15;

    private AlarmSearch() {}

    /** A part, newest first. @param after first occurrence and number of the last alarm shown */
    public static RegionSql rows(Reach reach, RegionAlarmFilter filter, Optional<long[]> after, int most) {
        RegionSql sql = new RegionSql()
                .add(
                        "SELECT r.*, c.name AS community, d.body AS device_body FROM (SELECT id, first_at FROM region_alarm");
        where(sql, reach, filter);
        after.ifPresent(last -> sql.add(
                "AND first_at <= ? AND (first_at < ? OR id < ?)",
                Instant.ofEpochMilli(last[0]),
                Instant.ofEpochMilli(last[0]),
                last[1]));
        return sql.add("ORDER BY first_at DESC, id DESC LIMIT ?) AS k", most)
                .add("JOIN region_alarm r ON r.id = k.id LEFT JOIN region_community c ON c.code = r.code")
                .add("LEFT JOIN received_record d ON d.record_id = r.device AND d.kind = 'device'")
                .add("ORDER BY k.first_at DESC, k.id DESC");
    }

    /** How many there are, counted up to a number. */
    public static RegionSql count(Reach reach, RegionAlarmFilter filter, int most) {
        RegionSql sql = new RegionSql().add("SELECT COUNT(*) FROM (SELECT id FROM region_alarm");
        where(sql, reach, filter);
        return sql.add("LIMIT ?) AS counted", most);
    }

    private static void where(RegionSql sql, Reach reach, RegionAlarmFilter filter) {
        Optional<String> one = filter.community().filter(code -> code.length() == WHOLE);
        sql.add("FORCE INDEX (" + index(one, filter) + ") WHERE 1 = 1")
                .within("code", reach)
                .addIf("AND code = ?", one);
        filter.community()
                .filter(code -> code.length() < WHOLE)
                .ifPresent(code -> sql.add("AND code LIKE ?", code + "%"));
        filter.state().ifPresent(state -> sql.add("AND open = ?", state != RegionAlarmState.CLOSED));
        filter.state()
                .filter(state -> state != RegionAlarmState.OPEN)
                .ifPresent(state -> sql.add("AND state = ?", state.name()));
        sql.addIf("AND kind = ?", filter.kind())
                .addIf("AND grade = ?", filter.grade())
                .addIf("AND first_at >= ?", filter.from())
                .addIf("AND first_at < ?", filter.to());
    }

    private static String index(Optional<String> one, RegionAlarmFilter filter) {
        if (one.isPresent()) {
            return "region_alarm_community";
        }
        return filter.state().isPresent() ? "region_alarm_open" : "region_alarm_newest";
    }
}
