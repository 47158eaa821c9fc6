package cn.zhian.exchange.region.boundary;

import cn.zhian.exchange.region.control.BackfillStep;
import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Brings in what was received before the region's tables were there, in small steps beside live batches. */
@Startup
@Singleton
@DependsOn({"Migrations", "MonthlyPartitions"})
@Internal("runs by the clock")
public class RegionBackfill {
    private static final Logger LOG = System.getLogger(RegionBackfill.class.getName());
    private static final int STEPS = 20;

    @Inject
    BackfillTurn turn;

    private boolean done;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        try {
            for (int step = 0; step < STEPS && !done; step++) {
                done = turn.step(BackfillStep.MOST);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "ZHIAN-741 earlier records not brought in yet, tried again", e);
        }
    }
}
