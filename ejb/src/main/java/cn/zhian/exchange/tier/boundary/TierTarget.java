package cn.zhian.exchange.tier.boundary;

import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.delivery.entity.TargetAccess;
import cn.zhian.exchange.delivery.entity.TargetProtocol;
import cn.zhian.exchange.delivery.entity.Verdict;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.tier.control.TierAddress;
import cn.zhian.exchange.tier.control.TierClient;
import cn.zhian.exchange.tier.entity.ParentAccess;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.TierFailed;
import cn.zhian.platform.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * A platform of our own kind as a target: the one above that this platform is enrolled at under the target's address. No
 * other credentials are needed.
 */
@ApplicationScoped
public class TierTarget implements TargetProtocol {
    @Inject
    ParentDesk desk;

    @Inject
    TierClient client;

    @Override
    public String word() {
        return "tier";
    }

    @Override
    public List<RecordAnswer> push(TargetAccess access, List<OutRecord> batch) throws PushFailed {
        ParentAccess parent = parent(access.address())
                .orElseThrow(() -> new PushFailed("This platform is not enrolled at the address", false));
        try {
            return client.push(parent, batch).stream().map(TierTarget::answer).toList();
        } catch (TierFailed e) {
            throw new PushFailed(e.getMessage(), e.trouble().retryable(), e);
        }
    }

    private Optional<ParentAccess> parent(String address) throws PushFailed {
        try {
            return desk.access(TierAddress.checked(address));
        } catch (Invalid e) {
            throw new PushFailed("The address can not be used", false, e);
        }
    }

    private static RecordAnswer answer(RecordResult result) {
        Verdict verdict = switch (result.outcome()) {
            case ACCEPTED -> Verdict.ACCEPTED;
            case DUPLICATE -> Verdict.DUPLICATE;
            case REJECTED -> Verdict.REJECTED;
        };
        return new RecordAnswer(result.id(), result.version(), verdict, result.reason());
    }
}
