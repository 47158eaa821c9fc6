package cn.zhian.exchange.outbox.control;

import cn.zhian.exchange.outbox.boundary.PlatformIdentity;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * Writes the outbox while a transaction completes. A session bean, since the container has taken its own from the stack by
 * then, and a connection that is taken outside of one would not be the transaction's. A singleton, since none can be
 * made at that time.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@Internal("runs in transactions whose boundaries were checked")
public class OutboxRecording {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Sources sources;

    @Inject
    PlatformIdentity identity;

    @Inject
    Clock clock;

    PersonalData personal;

    @PostConstruct
    void start() {
        personal = PersonalData.configured();
    }

    /** Makes sure that it is there before it is needed. */
    public void prepare() {
        // Called for its being called.
    }

    /** Writes what a transaction changed, in that transaction. */
    public void write(Gathered gathered) {
        try {
            // Known before a connection is taken to read what names it.
            identity.id();
            new OutboxWriting(sources, personal, clock.instant()).write(dataSource, gathered);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox can't be written", e);
        }
    }
}
