package cn.zhian.exchange.tier.control;

import jakarta.ejb.EJBException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Something done on a connection of the running transaction. */
@FunctionalInterface
public interface SqlWork<T> {
    /** Does it. */
    T on(Connection connection) throws SQLException;

    /**
     * Does it on a connection of a data source.
     *
     * @throws EJBException if the database fails; nothing of the transaction stays then
     */
    static <T> T on(DataSource dataSource, SqlWork<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new EJBException("The tables of platforms can't be used", e);
        }
    }
}
