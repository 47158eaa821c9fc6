package cn.zhian.exchange.record;

import java.util.Collection;
import java.util.List;

/**
 * Gives the records of a kind as they are now, in the caller's transaction; a CDI bean of the feature that keeps them.
 * Every call is a fixed number of statements, however many records it gives.
 */
public interface RecordSource {
    /** What it gives. */
    RecordKind kind();

    /** Those with the ids that exist, in any order. @param ids at most 1,000 */
    List<RecordBody> read(Collection<Long> ids);

    /**
     * Those of a community with ids above a bound, by id.
     *
     * @param size at most 1,000
     */
    List<RecordBody> page(long communityId, long afterId, int size);
}
