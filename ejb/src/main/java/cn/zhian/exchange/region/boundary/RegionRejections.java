package cn.zhian.exchange.region.boundary;

import cn.zhian.exchange.region.control.RejectionRows;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.Refusal;
import cn.zhian.exchange.tier.entity.RejectedRecords;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Counts rejected records by day, community and reason (EX-5). */
@Stateless
@Internal("the receiving of batches tells it")
public class RegionRejections implements RejectedRecords {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Clock clock;

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(KnownChild sender, List<Refusal> refusals) {
        try (Connection connection = dataSource.getConnection()) {
            new RejectionRows(connection).add(sender.platform(), refusals, clock.instant());
        } catch (SQLException e) {
            throw new EJBException("Rejected records can't be counted", e);
        }
    }
}
