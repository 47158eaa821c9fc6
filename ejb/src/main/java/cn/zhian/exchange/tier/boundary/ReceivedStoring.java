package cn.zhian.exchange.tier.boundary;

import cn.zhian.exchange.tier.control.BatchStoring;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.Storable;
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
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Stores what of a batch may be stored, all of it in one transaction. */
@Stateless
@Internal("the receiving of batches, whose sender has shown who it is")
public class ReceivedStoring {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Clock clock;

    /**
     * Stores and counts.
     *
     * @param size records of the batch
     * @param rejections by place, of those that may not be stored
     * @param storable the others
     * @return as many as the batch has, in its order
     * @throws Collided if another batch was in the way
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<RecordResult> store(
            KnownChild child, int size, Map<Integer, RecordResult> rejections, List<Storable> storable)
            throws Collided {
        try (Connection connection = dataSource.getConnection()) {
            return new BatchStoring(connection, child, clock.instant()).store(size, rejections, storable);
        } catch (SQLException e) {
            throw Collided.of(e);
        }
    }
}
