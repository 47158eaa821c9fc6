package cn.zhian.exchange.outbox.control;

import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One part of a cleaning, in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Internal("whoever knows what targets need")
public class CleaningTurn {
    /** Rows of a part. */
    public static final int MOST = 2_000;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    /** Deletes the first rows up to a position. @return how many */
    public int delete(long position) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM outbox WHERE position <= ? ORDER BY position LIMIT " + MOST)) {
            delete.setLong(1, position);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox can't be cleaned", e);
        }
    }
}
