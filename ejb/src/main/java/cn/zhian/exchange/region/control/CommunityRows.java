package cn.zhian.exchange.region.control;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.region.entity.Arrived;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of {@code region_community}: which communities there are, and what their own records say of them. */
final class CommunityRows {
    private static final String INSERT =
            "INSERT INTO region_community (code, division, child_id, sender, newest_at, newest_lag, received_at) VALUES ";
    private static final String UPDATE =
            " ON DUPLICATE KEY UPDATE child_id = VALUES(child_id), sender = VALUES(sender),"
                    + " newest_lag = IF(VALUES(newest_at) >= newest_at, VALUES(newest_lag), newest_lag),"
                    + " newest_at = GREATEST(newest_at, VALUES(newest_at)),"
                    + " received_at = GREATEST(received_at, VALUES(received_at))";
    private static final String SAYS = "UPDATE region_community SET record_id = ?, name = ?, kind = ?, address = ?,"
            + " town = ?, committee = ? WHERE code = ?";
    private static final String GONE =
            "UPDATE region_community SET record_id = NULL, name = '', kind = '', address = '',"
                    + " town = '', committee = '' WHERE code = ? AND record_id = ?";
    private static final int DIVISION = 6;
    private static final int NAME = 100;
    private static final int ADDRESS = 200;
    private static final int KIND = 20;

    private final Connection connection;
    private final Source source;

    CommunityRows(Connection connection, Source source) {
        this.connection = connection;
        this.source = source;
    }

    /** Notes what arrived, community by community, and what they say of themselves. */
    void put(List<Arrived> records) throws SQLException {
        Map<String, Arrived> newest = new TreeMap<>();
        records.forEach(one -> newest.merge(one.community(), one, (a, b) -> b.at().isAfter(a.at()) ? b : a));
        ManyValues.write(
                connection,
                INSERT,
                UPDATE,
                newest.values().stream().map(this::values).toList());
        for (Arrived one : records) {
            if (one.kind() == RecordKind.COMMUNITY) {
                says(one);
            }
        }
    }

    private Object[] values(Arrived newest) {
        Instant at = newest.at().isAfter(newest.receivedAt()) ? newest.receivedAt() : newest.at();
        return new Object[] {
            newest.community(),
            newest.community().substring(0, DIVISION),
            source.childId(),
            source.platform(),
            at,
            Duration.between(at, newest.receivedAt()).toMillis(),
            newest.receivedAt()
        };
    }

    private void says(Arrived community) throws SQLException {
        if (community.erased()) {
            new RegionSql().add(GONE, community.community(), community.id()).run(connection);
            return;
        }
        new RegionSql()
                .add(
                        SAYS,
                        community.id(),
                        BodyText.of(community.body(), "name", NAME),
                        BodyText.word(community.body(), "kind", KIND),
                        BodyText.of(community.body(), "address", ADDRESS),
                        BodyText.of(community.body(), "town", NAME),
                        BodyText.of(community.body(), "committee", NAME),
                        community.community())
                .run(connection);
    }
}
