package cn.zhian.exchange.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Gives the records of a kind as they are now, in the caller's transaction; a CDI bean of the feature that keeps them.
 * Every call is a fixed number of statements, however many records it gives. Called while a transaction completes, so it
 * uses JDBC: JPA is done by then.
 */
public interface RecordSource {
    /** What it gives. */
    RecordKind kind();

    /**
     * Raises the versions of records that changed, and notes when, where their rows have no version of their own that
     * every change raises. Locks the rows, so that what is read afterwards is what the version stands for.
     *
     * @param ids at most 1,000
     */
    default void stamp(Collection<Long> ids, Instant now) {}

    /** Those with the ids that exist, in any order. @param ids at most 1,000 */
    List<RecordBody> read(Collection<Long> ids);

    /**
     * Those of a community with ids above a bound, by id.
     *
     * @param size at most 1,000
     */
    List<RecordBody> page(long communityId, long afterId, int size);
}
