package cn.zhian.exchange.tier.boundary;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.tier.control.TierClient;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.TierFailed;
import cn.zhian.exchange.tier.entity.Trouble;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Pushes records to a platform above that this one is enrolled at. */
@ApplicationScoped
@Internal("the delivery of targets, which people set up")
public class TierPush {
    @Inject
    ParentDesk desk;

    @Inject
    TierClient client;

    /**
     * Pushes records; outside of a transaction, for it waits for the network.
     *
     * @param parentId number of the platform above
     * @return what became of each, in their order
     * @throws TierFailed if nothing is known of any of them
     */
    public List<RecordResult> push(long parentId, List<OutRecord> records) throws TierFailed {
        try {
            return client.push(desk.access(parentId), records);
        } catch (NotFound e) {
            throw new TierFailed(Trouble.SHUT_OUT, "no such platform above", e);
        }
    }
}
