package cn.zhian.exchange.tier.boundary;

import cn.zhian.exchange.outbox.boundary.PlatformIdentity;
import cn.zhian.exchange.tier.control.BatchWire;
import cn.zhian.exchange.tier.control.RecordChecking;
import cn.zhian.exchange.tier.control.Refusals;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.ReadRecord;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.Refusal;
import cn.zhian.exchange.tier.entity.Rejected;
import cn.zhian.exchange.tier.entity.RejectedRecords;
import cn.zhian.exchange.tier.entity.Storable;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes batches. Every record is looked at by itself, outside of the transaction; what may be stored is stored at once, and
 * tried again where another batch was in the way.
 */
@Stateless
@Internal("platforms below call it, who show who they are by a signature")
public class Receiving {
    private static final int ATTEMPTS = 8;

    @Inject
    ReceivedStoring storing;

    @Inject
    Clock clock;

    @Inject
    PlatformIdentity identity;

    @Inject
    @Any
    Instance<RejectedRecords> noters;

    RecordChecking checking;

    @PostConstruct
    void start() {
        checking = new RecordChecking(PersonalData.configured(), clock, identity::id);
    }

    /**
     * Takes a batch.
     *
     * @param packed body as it came
     * @return as many as the batch has, in its order
     * @throws cn.zhian.platform.Problem if the whole can't be read
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<RecordResult> receive(KnownChild child, byte[] packed) {
        List<ReadRecord> read = BatchWire.read(packed);
        Map<Integer, RecordResult> rejections = new HashMap<>();
        List<Storable> storable = new ArrayList<>();
        for (int place = 0; place < read.size(); place++) {
            look(child, place, read.get(place), rejections, storable);
        }
        List<RecordResult> results = stored(child, read.size(), rejections, storable);
        tell(child, Refusals.of(child.entitlement(), read, results));
        return results;
    }

    private void tell(KnownChild child, List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            noters().forEach(noter -> noter.note(child, refusals));
        }
    }

    Iterable<RejectedRecords> noters() {
        return noters;
    }

    private void look(
            KnownChild child,
            int place,
            ReadRecord one,
            Map<Integer, RecordResult> rejections,
            List<Storable> storable) {
        try {
            if (one instanceof ReadRecord.Sound sound) {
                storable.add(checking.check(child, place, sound));
            } else if (one instanceof ReadRecord.Unsound unsound) {
                rejections.put(place, rejection(one, unsound.reason()));
            }
        } catch (Rejected e) {
            rejections.put(place, rejection(one, e.getMessage()));
        }
    }

    private static RecordResult rejection(ReadRecord one, String reason) {
        return new RecordResult(one.id(), one.version(), RecordOutcome.REJECTED, reason);
    }

    private List<RecordResult> stored(
            KnownChild child, int size, Map<Integer, RecordResult> rejections, List<Storable> storable) {
        Collided last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return storing.store(child, size, rejections, storable);
            } catch (Collided e) {
                last = e;
            }
        }
        throw new EJBException("Other batches were in the way every time", last);
    }
}
