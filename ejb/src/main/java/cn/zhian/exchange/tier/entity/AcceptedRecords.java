package cn.zhian.exchange.tier.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What else is made of records that were accepted, in the transaction that stores them: lists for pages, forwarding. A CDI
 * bean; several are asked in no order.
 */
public interface AcceptedRecords {
    /**
     * Takes note of records.
     *
     * @param connection in the transaction; neither committed nor closed here
     * @param sender who pushed
     * @param records each identifier once, with its newest accepted version; not empty
     */
    void keep(Connection connection, KnownChild sender, List<Storable> records) throws SQLException;
}
