package cn.zhian.access.distribution.boundary;

import cn.zhian.access.control.Sql;
import cn.zhian.access.distribution.control.LeaseTable;
import cn.zhian.device.api.Urgency;
import cn.zhian.device.boundary.ControllerChanged;
import cn.zhian.device.boundary.ControllerRemoved;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.resident.boundary.ResidentLeft;
import cn.zhian.resident.boundary.ResidentReturned;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets time and other features change wishes: rights that begin and end, days that begin, residents who come and go,
 * controllers that are removed. The schedule is in the table of wishes, since a timer of the container would be lost
 * with it; a lease sees to it that one node works it.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRED)
@Internal("Runs by the clock and by events of other features")
public class WishClock {
    private static final int AT_ONCE = 500;
    private static final long DUE_WORK = 0;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    Clock clock;

    @Inject
    Wishes wishes;

    @Inject
    @ConfigProperty(name = "zhian.node", defaultValue = "1")
    String node;

    private volatile Instant leased = Instant.EPOCH;
    private final AtomicBoolean running = new AtomicBoolean();

    /** Works out what is due. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        if (running.compareAndSet(false, true)) {
            try {
                if (mine()) {
                    wishes.ofToday();
                    wishes.ofDue(AT_ONCE);
                }
            } finally {
                running.set(false);
            }
        }
    }

    private boolean mine() {
        Instant now = clock.instant();
        if (now.isBefore(leased.plus(LeaseTable.LENGTH.dividedBy(2)))) {
            return true;
        }
        try (Sql sql = Sql.of(source)) {
            boolean mine = LeaseTable.take(sql, DUE_WORK, node, now);
            leased = mine ? now : Instant.EPOCH;
            return mine;
        }
    }

    /** Nothing is open any more for one who left. */
    public void left(@Observes ResidentLeft event) {
        wishes.ofResidents(Set.of(event.residentId()), Urgency.URGENT);
    }

    /** One who is back has the rights that still count. */
    public void returned(@Observes ResidentReturned event) {
        wishes.ofResidents(Set.of(event.residentId()), Urgency.NORMAL);
    }

    /** Nothing is wanted of a controller that was removed. */
    public void removed(@Observes ControllerRemoved event) {
        wishes.forget(event.controllerId());
    }

    /** Rights name only doors that there are. */
    public void changed(@Observes ControllerChanged event) {
        wishes.forgetDoors();
    }
}
