package cn.zhian.exchange.delivery.entity;

import cn.zhian.exchange.record.OutRecord;
import java.util.List;

/**
 * A way to speak with other platforms; a CDI bean. It is called by several threads at once, outside of a transaction, and
 * has time-outs of its own: a call ends within 60 s, with an answer or with {@link PushFailed}.
 */
public interface TargetProtocol {
    /** Its name in targets, for example {@code tier}; 1 to 20 lower-case letters and hyphens. */
    String word();

    /**
     * Hands records over, in this order.
     *
     * @param batch as this target is to get them; at most the target's batch size, never two of one id
     * @return what became of each; a record without an answer is pushed again
     * @throws PushFailed when the target did not take the batch; all of it is pushed again
     */
    List<RecordAnswer> push(TargetAccess access, List<OutRecord> batch) throws PushFailed;
}
