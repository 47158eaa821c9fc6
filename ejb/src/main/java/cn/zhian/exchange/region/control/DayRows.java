package cn.zhian.exchange.region.control;

import cn.zhian.exchange.region.entity.Arrived;
import cn.zhian.platform.Clocks;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of {@code region_day} for what was accepted: how many, and how long they were on their way. */
final class DayRows {
    static final String INSERT =
            "INSERT INTO region_day (day, code, sender, accepted, counted, on_time, lag_millis, rejected) VALUES ";
    static final String ADD = " ON DUPLICATE KEY UPDATE accepted = accepted + VALUES(accepted),"
            + " counted = counted + VALUES(counted), on_time = on_time + VALUES(on_time),"
            + " lag_millis = lag_millis + VALUES(lag_millis), rejected = rejected + VALUES(rejected)";

    private final Connection connection;
    private final Source source;
    private final Duration limit;
    private final Map<String, Day> days = new TreeMap<>();

    /** @param limit within which a record is on time */
    DayRows(Connection connection, Source source, Duration limit) {
        this.connection = connection;
        this.source = source;
        this.limit = limit;
    }

    private static final class Day {
        private final LocalDate day;
        private final String code;
        private long accepted;
        private long counted;
        private long onTime;
        private long lagMillis;

        private Day(LocalDate day, String code) {
            this.day = day;
            this.code = code;
        }
    }

    /** Adds what arrived. */
    void add(List<Arrived> records) throws SQLException {
        records.forEach(this::count);
        ManyValues.write(
                connection,
                INSERT,
                ADD,
                days.values().stream()
                        .map(day -> new Object[] {
                            day.day,
                            day.code,
                            source.platform(),
                            day.accepted,
                            day.counted,
                            day.onTime,
                            day.lagMillis,
                            0
                        })
                        .toList());
    }

    private void count(Arrived one) {
        LocalDate date = of(one.receivedAt());
        Day day = days.computeIfAbsent(date + one.community(), key -> new Day(date, one.community()));
        day.accepted++;
        if (!one.at().isBefore(source.enrolledAt())) {
            Duration way = Duration.between(one.at(), one.receivedAt());
            day.counted++;
            day.onTime += way.abs().compareTo(limit) <= 0 ? 1 : 0;
            day.lagMillis += Math.max(0, way.toMillis());
        }
    }

    /** The day on which something was received. */
    static LocalDate of(Instant receivedAt) {
        return LocalDate.ofInstant(receivedAt, Clocks.SHOWN);
    }
}
