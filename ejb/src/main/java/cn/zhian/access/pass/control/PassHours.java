package cn.zhian.access.pass.control;

import cn.zhian.access.pass.boundary.NewPass;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the count of passes by community and hour. */
public final class PassHours {
    private static final String ADD = """
            INSERT INTO pass_hour (community_id, hour, granted, refused) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE granted = granted + VALUE(granted), refused = refused + VALUE(refused)""";

    private record Hour(long communityId, LocalDateTime hour) {}

    private PassHours() {}

    /** Counts passes that were new. */
    public static void add(Connection connection, Collection<NewPass> passes) throws SQLException {
        Map<Hour, long[]> counts =
                new TreeMap<>(Comparator.comparingLong(Hour::communityId).thenComparing(Hour::hour));
        for (NewPass pass : passes) {
            LocalDateTime hour =
                    LocalDateTime.ofInstant(pass.occurredAt(), ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
            long[] count = counts.computeIfAbsent(new Hour(pass.device().communityId(), hour), unused -> new long[2]);
            count[pass.event().kind().granted() ? 0 : 1]++;
        }
        if (!counts.isEmpty()) {
            write(connection, counts);
        }
    }

    private static void write(Connection connection, Map<Hour, long[]> counts) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            for (Map.Entry<Hour, long[]> count : counts.entrySet()) {
                add.setLong(1, count.getKey().communityId());
                add.setObject(2, count.getKey().hour());
                add.setLong(3, count.getValue()[0]);
                add.setLong(4, count.getValue()[1]);
                add.addBatch();
            }
            add.executeBatch();
        }
    }
}
