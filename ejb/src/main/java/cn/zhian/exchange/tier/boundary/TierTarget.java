package cn.zhian.exchange.tier.boundary;

import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.delivery.entity.HeldRecords;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.delivery.entity.TargetAccess;
import cn.zhian.exchange.delivery.entity.TargetProtocol;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.tier.control.HeldAbove;
import cn.zhian.exchange.tier.control.TierAddress;
import cn.zhian.exchange.tier.control.TierClient;
import cn.zhian.exchange.tier.entity.ParentAccess;
import cn.zhian.exchange.tier.entity.Reason;
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
        ParentAccess parent = enrolled(access);
        try {
            return client.push(parent, batch).stream().map(TierTarget::answer).toList();
        } catch (TierFailed e) {
            throw new PushFailed(e.reason(), e.trouble().retryable(), e);
        }
    }

    @Override
    public Optional<HeldRecords> held(TargetAccess access) throws PushFailed {
        return Optional.of(new HeldAbove(client, enrolled(access)));
    }

    private ParentAccess enrolled(TargetAccess access) throws PushFailed {
        return parent(access.address()).orElseThrow(() -> new PushFailed(CauseWord.NOT_ENROLLED, false));
    }

    private Optional<ParentAccess> parent(String address) throws PushFailed {
        try {
            return desk.access(TierAddress.checked(address));
        } catch (Invalid e) {
            throw new PushFailed(CauseWord.ADDRESS_FORM, false, e);
        }
    }

    private static RecordAnswer answer(RecordResult result) {
        return switch (result.outcome()) {
            case ACCEPTED -> RecordAnswer.accepted(result.id(), result.version());
            case DUPLICATE -> RecordAnswer.duplicate(result.id(), result.version());
            case REJECTED -> RecordAnswer.rejected(result.id(), result.version(), Reason.cause(result.reason()));
        };
    }
}
