package cn.zhian.exchange.tier.boundary;

import cn.zhian.exchange.tier.control.BatchStoring;
import cn.zhian.exchange.tier.entity.AcceptedRecords;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.Storable;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
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

    @Inject
    @Any
    Instance<AcceptedRecords> keepers;

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
            List<RecordResult> results =
                    new BatchStoring(connection, child, clock.instant()).store(size, rejections, storable);
            keep(connection, child, accepted(storable, results));
            return results;
        } catch (SQLException e) {
            throw Collided.of(e);
        }
    }

    private void keep(Connection connection, KnownChild child, List<Storable> accepted) throws SQLException {
        if (!accepted.isEmpty()) {
            for (AcceptedRecords keeper : keepers()) {
                keeper.keep(connection, child, accepted);
            }
        }
    }

    Iterable<AcceptedRecords> keepers() {
        return keepers;
    }

    private static List<Storable> accepted(List<Storable> storable, List<RecordResult> results) {
        Map<String, Storable> newest = new LinkedHashMap<>();
        for (Storable one : storable) {
            if (results.get(one.place()).outcome() == RecordOutcome.ACCEPTED) {
                newest.merge(
                        one.record().id(),
                        one,
                        (a, b) -> b.record().version() > a.record().version() ? b : a);
            }
        }
        return List.copyOf(newest.values());
    }
}
