package cn.zhian.device.boundary;

import cn.zhian.device.control.ReaderRow;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/** Says which of several nodes reads from the devices. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Internal("Asked by the enrolments' clock")
public class DeviceReader {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Clock clock;

    /** Takes or renews the duty for 15 s. @param node a name that no other has, and that a restart changes */
    public boolean take(String node) {
        try (Connection connection = dataSource.getConnection()) {
            return ReaderRow.take(connection, node, clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("Who reads from the devices can't be found out", e);
        }
    }

    /** Gives the duty back. */
    public void leave(String node) {
        try (Connection connection = dataSource.getConnection()) {
            ReaderRow.leave(connection, node);
        } catch (SQLException e) {
            throw new IllegalStateException("The devices can't be handed over", e);
        }
    }
}
