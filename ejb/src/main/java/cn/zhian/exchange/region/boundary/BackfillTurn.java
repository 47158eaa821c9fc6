package cn.zhian.exchange.region.boundary;

import cn.zhian.exchange.region.control.BackfillStep;
import cn.zhian.exchange.region.control.RegionRecords;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One step of bringing earlier records in, in a transaction of its own. */
@Stateless
@Internal("the backfill calls it")
public class BackfillTurn {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    RegionRecords records;

    /** Takes the next ones. @param most as many at most @return whether nothing is left */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean step(int most) {
        try (Connection connection = dataSource.getConnection()) {
            return new BackfillStep(connection, PersonalData.configured(), records).run(most);
        } catch (SQLException e) {
            throw new EJBException("Earlier records can't be brought in", e);
        }
    }
}
