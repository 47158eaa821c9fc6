package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.order.control.WatchList;
import cn.zhian.exchange.order.control.WatchTable.Stand;
import cn.zhian.exchange.order.control.WatchTable.WatchedResident;
import cn.zhian.exchange.order.entity.ReceivedRow;
import cn.zhian.exchange.outbox.boundary.Chunk;
import cn.zhian.exchange.outbox.boundary.Export;
import cn.zhian.exchange.outbox.boundary.OutboxPlaced;
import cn.zhian.exchange.outbox.boundary.OutboxReader;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.AfterCommit;
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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Watches passes by reading the outbox behind those who write it: storing an event takes no longer because somebody is
 * watched for, nothing is skipped however late a transaction commits, and after a crash it goes on where it was. While
 * nothing is watched, a second costs one look at one row.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Internal("Runs by events and by the clock")
public class WatchPump {
    private static final Logger LOG = System.getLogger(WatchPump.class.getName());
    private static final int AT_ONCE = 1_000;
    private static final Set<RecordKind> KINDS = Set.of(RecordKind.PASS, RecordKind.RESIDENT);

    @Inject
    WatchReading reading;

    @Inject
    OutboxReader outbox;

    @Inject
    AfterCommit afterCommit;

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private Optional<Known> known = Optional.empty();

    /** The list as of where watching stood when this node looked last. */
    private record Known(Stand stand, WatchList list) {}

    /** Something was placed on this node; what others place is seen within a second. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void placed(@Observes OutboxPlaced placed) {
        again.set(true);
        if (!running.get()) {
            afterCommit.run(this::look);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        look();
    }

    private void look() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            do {
                again.set(false);
                while (stretch()) {
                    // The next one.
                }
            } while (again.get());
        } catch (RuntimeException e) {
            known = Optional.empty();
            LOG.log(Level.WARNING, "ZHIAN-754 passes could not be watched, it goes on in a second", e);
        } finally {
            running.set(false);
        }
    }

    /** Looks at a stretch of the outbox. @return whether there may be more */
    private boolean stretch() {
        Known now = known();
        if (now.list().isEmpty()) {
            return false;
        }
        Stand from = now.stand();
        Chunk chunk = outbox.after(from.position(), AT_ONCE, new Selection(KINDS, Optional.empty()));
        if (chunk.end() == from.position()) {
            return false;
        }
        Set<Long> told = new TreeSet<>();
        List<WatchedResident> residents = new ArrayList<>();
        List<WatchList.Found> hits = new ArrayList<>();
        for (Placed placed : chunk.records()) {
            if (placed.record().kind() == RecordKind.PASS) {
                hits.addAll(now.list().pass(placed.record()));
            } else {
                told(now.list(), placed, told, residents);
            }
        }
        boolean kept = reading.keep(from, chunk.end(), told, residents, hits);
        known = kept ? Optional.of(new Known(new Stand(chunk.end(), from.revision()), now.list())) : Optional.empty();
        return chunk.more() || !kept;
    }

    private static void told(WatchList list, Placed placed, Set<Long> told, List<WatchedResident> residents) {
        long id = placed.entityId();
        if (list.knows(id)) {
            told.add(id);
            residents.removeIf(one -> one.residentId() == id);
        }
        residents.addAll(list.resident(id, placed.record()));
    }

    /** The list as it is now; read anew only when it or the position was changed by somebody else. */
    private Known known() {
        Stand stand = reading.stand();
        if (known.filter(one -> one.stand().equals(stand)).isEmpty()) {
            reading.unresolved().forEach(this::resolve);
            known = Optional.of(new Known(stand, reading.list()));
        }
        return known.get();
    }

    /** Looks for an order's persons among all residents, once. */
    private void resolve(ReceivedRow row) {
        WatchList list = new WatchList(List.of(row), List.of());
        for (long place : reading.places(row.content().scope())) {
            long after = 0;
            boolean more = true;
            while (more) {
                Export export = outbox.page(RecordKind.RESIDENT, place, after, AT_ONCE);
                List<WatchedResident> found = new ArrayList<>();
                export.records().forEach(one -> found.addAll(list.resident(one.entityId(), one.record())));
                reading.found(found);
                after = export.lastId();
                more = export.more();
            }
        }
        reading.resolved(row);
    }
}
