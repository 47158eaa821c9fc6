package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.delivery.entity.HeldBucket;
import cn.zhian.exchange.delivery.entity.HeldMark;
import cn.zhian.exchange.delivery.entity.HeldPrint;
import cn.zhian.exchange.delivery.entity.HeldRecords;
import cn.zhian.exchange.delivery.entity.HeldSpan;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.reconcile.control.ReconcileWire;
import cn.zhian.exchange.reconcile.control.ReconcileWire.MarksAsked;
import cn.zhian.exchange.reconcile.control.ReconcileWire.Prints;
import cn.zhian.exchange.tier.entity.ParentAccess;
import cn.zhian.exchange.tier.entity.TierFailed;
import cn.zhian.exchange.tier.entity.Trouble;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a platform above holds of what this one sent, asked by signed requests. */
public final class HeldAbove implements HeldRecords {
    private static final String ROOT = "reconcile/";

    private final TierClient client;
    private final ParentAccess parent;

    /** Of a platform above. */
    public HeldAbove(TierClient client, ParentAccess parent) {
        this.client = client;
        this.parent = parent;
    }

    /** What has more parts than fit into an answer is asked for in halves. */
    @Override
    public Map<HeldBucket, HeldPrint> prints(HeldSpan span) throws PushFailed {
        Prints answer = ReconcileWire.prints(ask("prints", ReconcileWire.askPrints(span)))
                .orElseThrow(HeldAbove::unreadable);
        if (!answer.more()) {
            return answer.parts();
        }
        Map<HeldBucket, HeldPrint> all = new HashMap<>();
        for (HeldSpan half : halves(span)) {
            all.putAll(prints(half));
        }
        return all;
    }

    private static List<HeldSpan> halves(HeldSpan span) throws PushFailed {
        int codes = span.communities().size();
        if (codes > 1) {
            return List.of(
                    new HeldSpan(span.kind(), span.communities().subList(0, codes / 2), span.from(), span.to()),
                    new HeldSpan(span.kind(), span.communities().subList(codes / 2, codes), span.from(), span.to()));
        }
        long middle = (span.from() + span.to()) / 2;
        if (middle == span.from()) {
            throw unreadable();
        }
        return List.of(
                new HeldSpan(span.kind(), span.communities(), span.from(), middle),
                new HeldSpan(span.kind(), span.communities(), middle, span.to()));
    }

    @Override
    public List<HeldMark> marks(HeldSpan span, HeldBucket bucket, Optional<String> after) throws PushFailed {
        MarksAsked asked = new MarksAsked(span.kind(), bucket, after.orElse(""));
        return ReconcileWire.marks(ask("records", ReconcileWire.askMarks(asked)))
                .orElseThrow(HeldAbove::unreadable);
    }

    @Override
    public void doubt(Collection<String> ids) throws PushFailed {
        ask("doubts", ReconcileWire.doubts(ids));
    }

    private byte[] ask(String what, byte[] body) throws PushFailed {
        try {
            return client.ask(parent, ROOT + what, body);
        } catch (TierFailed e) {
            throw new PushFailed(e.reason(), e.trouble().retryable(), e);
        }
    }

    private static PushFailed unreadable() {
        return new PushFailed(Trouble.ANSWER.word(), true);
    }
}
