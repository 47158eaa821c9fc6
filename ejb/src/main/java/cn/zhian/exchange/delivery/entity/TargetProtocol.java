package cn.zhian.exchange.delivery.entity;

import cn.zhian.exchange.record.OutRecord;
import java.util.List;
import java.util.Optional;

/**
 * A way to speak with other platforms; a CDI bean. It is called by several threads at once, outside of a transaction, and
 * has time-outs of its own: a call ends within 60 s, with an answer or with {@link PushFailed}.
 */
public interface TargetProtocol {
    /** Its name in targets, for example {@code tier}; 1 to 20 lower-case letters and hyphens. */
    String word();

    /** Ways in which it is spoken, of which a target names one; none where there is but one way. */
    default List<ProtocolProfile> profiles() {
        return List.of();
    }

    /**
     * Hands records over, in this order.
     *
     * @param batch as this target is to get them; at most the target's batch size, never two of one id
     * @return what became of each; a record without an answer is pushed again
     * @throws PushFailed when the target did not take the batch; all of it is pushed again
     */
    List<RecordAnswer> push(TargetAccess access, List<OutRecord> batch) throws PushFailed;

    /**
     * What the target holds, so that it can be compared with what it was sent; empty where the protocol can't tell.
     *
     * @throws PushFailed when the target can't be asked
     */
    default Optional<HeldRecords> held(TargetAccess access) throws PushFailed {
        return Optional.empty();
    }
}
