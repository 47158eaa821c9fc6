package cn.zhian.exchange.delivery.entity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a target holds of what it was sent by this platform, without what is erased; asked over its protocol. */
public interface HeldRecords {
    /** Fingerprints of all parts that hold something, in any order. @throws PushFailed where it does not answer */
    Map<HeldBucket, HeldPrint> prints(HeldSpan span) throws PushFailed;

    /**
     * A part of the records of one part, by identifier.
     *
     * @param after the last identifier of the part before; empty for the beginning
     * @return 2,000, or fewer at the end
     */
    List<HeldMark> marks(HeldSpan span, HeldBucket bucket, Optional<String> after) throws PushFailed;

    /**
     * Lets the target take the next push of some things whatever version it has of them, since what it has is not what was
     * sent.
     *
     * @param ids at most 1,000
     */
    void doubt(Collection<String> ids) throws PushFailed;
}
