package cn.zhian.access.pass.control;

import cn.zhian.access.pass.boundary.NewPass;
import cn.zhian.platform.Clocks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the count of passes by door of a controller and day in China, so that asking for it never counts records (DV-3). */
public final class PassDays {
    private static final String ADD = "INSERT INTO pass_day (controller_id, door_number, day, records) VALUES ";
    private static final String MORE = " ON DUPLICATE KEY UPDATE records = records + VALUE(records)";

    private record Day(long controllerId, int door, LocalDate day) {}

    private PassDays() {}

    /** Counts passes that were new. */
    public static void add(Connection connection, Collection<NewPass> passes) throws SQLException {
        Map<Day, Long> counts = new TreeMap<>(Comparator.comparingLong(Day::controllerId)
                .thenComparing(Day::day)
                .thenComparingInt(Day::door));
        for (NewPass pass : passes) {
            LocalDate day = LocalDate.ofInstant(pass.occurredAt(), Clocks.SHOWN);
            counts.merge(new Day(pass.device().controllerId(), pass.event().point(), day), 1L, Long::sum);
        }
        if (!counts.isEmpty()) {
            write(connection, counts);
        }
    }

    private static void write(Connection connection, Map<Day, Long> counts) throws SQLException {
        String rows = String.join(", ", Collections.nCopies(counts.size(), "(?, ?, ?, ?)"));
        try (PreparedStatement add = connection.prepareStatement(ADD + rows + MORE)) {
            int next = 1;
            for (Map.Entry<Day, Long> count : counts.entrySet()) {
                add.setLong(next++, count.getKey().controllerId());
                add.setInt(next++, count.getKey().door());
                add.setObject(next++, count.getKey().day());
                add.setLong(next++, count.getValue());
            }
            add.executeUpdate();
        }
    }
}
