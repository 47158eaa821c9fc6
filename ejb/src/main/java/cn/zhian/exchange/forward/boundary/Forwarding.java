package cn.zhian.exchange.forward.boundary;

import cn.zhian.exchange.forward.control.ForwardWriting;
import cn.zhian.exchange.outbox.control.Placing;
import cn.zhian.exchange.tier.entity.AcceptedRecords;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.Storable;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** Puts what platforms below sent into the outbox, in the transaction that stores it. */
@ApplicationScoped
public class Forwarding implements AcceptedRecords {
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    Placing placing;

    @Inject
    Clock clock;

    @Override
    public void keep(Connection connection, KnownChild sender, List<Storable> records) throws SQLException {
        new ForwardWriting(connection, clock.instant()).write(records);
        transactions.registerInterposedSynchronization(new Committed());
    }

    private final class Committed implements Synchronization {
        @Override
        public void beforeCompletion() {
            // All is written.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                placing.wake();
            }
        }
    }
}
