package cn.zhian.exchange.outbox.control;

import cn.zhian.exchange.outbox.boundary.PlatformIdentity;
import cn.zhian.exchange.outbox.control.Gathered.Tombstone;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.RecordBody;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;

/**
 * Takes up what transactions change and writes it into the outbox as the last thing before they commit: then every thing
 * counts once, however often it was written, and its record is as it will be seen. If that fails, nothing is committed.
 */
@ApplicationScoped
public class Capture {
    /** Where the transaction keeps what it changed. */
    private static final Object KEY = Gathered.class;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    Sources sources;

    @Inject
    PlatformIdentity identity;

    @Inject
    Clock clock;

    @Inject
    OutboxRecording recording;

    @Inject
    Placing placing;

    /** Takes up a change. @throws IllegalStateException outside of a transaction */
    public void changed(@Observes Changed changed) {
        if (transactions.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK) {
            return;
        }
        Gathered gathered = gathered();
        if (changed.erased()) {
            gathered.add(tombstone(changed));
        } else {
            gathered.add(changed);
        }
    }

    private Gathered gathered() {
        Gathered gathered = (Gathered) transactions.getResource(KEY);
        if (gathered == null) {
            recording.prepare();
            gathered = new Gathered();
            transactions.putResource(KEY, gathered);
            // Interposed: runs after JPA, which sends what it holds back in a synchronization of the other sort.
            transactions.registerInterposedSynchronization(new Completion(gathered));
        }
        return gathered;
    }

    /** The row is still there: locked and counted up, it tells a version that nobody has seen before. */
    private Tombstone tombstone(Changed erased) {
        identity.id();
        List<Long> id = List.of(erased.firstId());
        sources.stamp(erased.kind(), id, clock.instant());
        long last = sources.read(erased.kind(), id).stream()
                .mapToLong(RecordBody::version)
                .max()
                .orElse(0);
        return new Tombstone(erased.kind(), erased.communityId(), erased.firstId(), last + 1);
    }

    private final class Completion implements Synchronization {
        private final Gathered gathered;

        Completion(Gathered gathered) {
            this.gathered = gathered;
        }

        @Override
        public void beforeCompletion() {
            if (transactions.getRollbackOnly()) {
                return;
            }
            try {
                recording.write(gathered);
            } catch (RuntimeException e) {
                transactions.setRollbackOnly();
                throw e;
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                placing.wake();
            }
        }
    }
}
