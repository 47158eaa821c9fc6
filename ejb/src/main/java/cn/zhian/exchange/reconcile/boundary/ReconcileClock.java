package cn.zhian.exchange.reconcile.boundary;

import cn.zhian.identity.boundary.Internal;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Begins comparisons: those that somebody asked for at once, of every night those of the day before. One at a time on a node. */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Internal("Runs by the clock")
public class ReconcileClock {
    @Resource
    ManagedExecutorService executor;

    @Inject
    ReconcileWork work;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void look() {
        if (busy.compareAndSet(false, true)) {
            executor.execute(this::drain);
        }
    }

    private void drain() {
        try {
            while (work.next()) {
                // One after the other.
            }
        } finally {
            busy.set(false);
        }
    }

    // At 01:40 in Asia/Shanghai, when what was under way at midnight has arrived.
    @Schedule(hour = "1", minute = "40", timezone = "Asia/Shanghai", persistent = false)
    void night() {
        work.night();
    }
}
