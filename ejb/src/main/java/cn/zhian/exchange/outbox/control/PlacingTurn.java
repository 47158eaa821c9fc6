package cn.zhian.exchange.outbox.control;

import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One turn of giving positions, in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Internal("runs after commits and by the clock")
public class PlacingTurn {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    /** Gives positions to what waits, at most {@link OutboxPlaces#MOST}. */
    public Given give() {
        try (Connection connection = dataSource.getConnection()) {
            return new OutboxPlaces(connection).give();
        } catch (SQLException e) {
            throw new IllegalStateException("Positions can't be given", e);
        }
    }
}
