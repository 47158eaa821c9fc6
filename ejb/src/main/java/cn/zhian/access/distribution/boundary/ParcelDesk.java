package cn.zhian.access.distribution.boundary;

import cn.zhian.access.control.Sql;
import cn.zhian.access.distribution.control.LeaseTable;
import cn.zhian.access.distribution.control.Outcome;
import cn.zhian.access.distribution.control.Parcel;
import cn.zhian.access.distribution.control.ParcelStore;
import cn.zhian.access.distribution.control.ParcelTable;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Parcels in the database, each call a short transaction of its own. */
@Singleton
@LocalBean
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Internal("The distribution takes and confirms what it sends")
public class ParcelDesk implements ParcelStore {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    PersonalData personal;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "zhian.node", defaultValue = "1")
    String node;

    private final Map<Long, Instant> held = new ConcurrentHashMap<>();

    @Override
    public List<Parcel> take(long controllerId, int size) {
        Instant now = clock.instant();
        try (Sql sql = Sql.of(source)) {
            return serves(sql, controllerId, now)
                    ? new ParcelTable(personal).take(sql, controllerId, size, now)
                    : List.of();
        }
    }

    @Override
    public List<Parcel> takeUrgent(Set<Long> controllerIds, int size) {
        Instant now = clock.instant();
        try (Sql sql = Sql.of(source)) {
            // In one order on all nodes, so that none waits for one that waits for it.
            List<Long> served = controllerIds.stream()
                    .sorted()
                    .filter(id -> serves(sql, id, now))
                    .toList();
            return served.isEmpty()
                    ? List.of()
                    : new ParcelTable(personal).takeUrgent(sql, Set.copyOf(served), size, now);
        }
    }

    // A lease that was not ours a moment ago means a restart of this node or the end of another.
    private boolean serves(Sql sql, long controllerId, Instant now) {
        Instant until = held.getOrDefault(controllerId, Instant.EPOCH);
        if (now.isBefore(until.minus(LeaseTable.LENGTH.dividedBy(2)))) {
            return true;
        }
        if (!LeaseTable.take(sql, controllerId, node, now)) {
            held.remove(controllerId);
            return false;
        }
        if (!now.isBefore(until)) {
            ParcelTable.reset(sql, List.of(controllerId));
        }
        held.put(controllerId, now.plus(LeaseTable.LENGTH));
        return true;
    }

    @Override
    public void record(List<Outcome> outcomes) {
        try (Sql sql = Sql.of(source)) {
            new ParcelTable(personal).record(sql, outcomes, clock.instant());
        }
    }

    @Override
    public void putBack(Collection<Parcel> parcels) {
        try (Sql sql = Sql.of(source)) {
            new ParcelTable(personal).putBack(sql, parcels, clock.instant());
        }
    }

    /** Controllers for which something waits. */
    public List<Long> waiting() {
        try (Sql sql = Sql.of(source)) {
            return ParcelTable.waiting(sql, clock.instant());
        }
    }

    /** Keeps the leases of controllers for which nothing was taken lately. */
    public void renew() {
        Instant now = clock.instant();
        try (Sql sql = Sql.of(source)) {
            held.keySet().stream().sorted().forEach(id -> serves(sql, id, now));
        }
    }
}
