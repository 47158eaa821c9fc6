package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.tier.entity.Storable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Rows of {@code received_pass}: what is there stays as it is. */
final class ReceivedPasses extends ReceivedRows {
    private static final int COLUMNS = 9;

    private final Instant now;

    ReceivedPasses(Connection connection, String sender, long receipt, Instant now) {
        super(connection, sender, receipt);
        this.now = now;
    }

    @Override
    String insert() {
        return "INSERT INTO received_pass (record_id, sender, platform, community_code, occurred_at, sent_hash, body,"
                + " received_at, receipt) VALUES ";
    }

    @Override
    int width() {
        return COLUMNS;
    }

    @Override
    String update() {
        return " ON DUPLICATE KEY UPDATE receipt = receipt";
    }

    @Override
    int bind(PreparedStatement statement, int next, Storable one) throws SQLException {
        int at = next;
        statement.setString(at++, one.record().id());
        statement.setString(at++, sender());
        statement.setString(at++, platform(one));
        statement.setString(at++, one.record().community());
        statement.setObject(at++, utc(one.record().at()));
        statement.setBytes(at++, hash(one));
        statement.setBytes(at++, one.body());
        statement.setObject(at++, utc(now));
        statement.setLong(at++, receipt());
        return at;
    }
}
