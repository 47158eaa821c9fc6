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
    /** Ids at once; MariaDB makes a subquery of a list of 1,000 and more, and may read a whole table for it. */
    int MOST = 900;

    /** What it gives. */
    RecordKind kind();

    /**
     * Raises the versions of records that changed, and notes when, where their rows have no version of their own that
     * every change raises. Locks the rows, so that what is read afterwards is what the version stands for.
     *
     * @param ids at most {@link #MOST}
     */
    default void stamp(Collection<Long> ids, Instant now) {}

    /** Those with the ids that exist, in any order. @param ids at most {@link #MOST} */
    List<RecordBody> read(Collection<Long> ids);

    /**
     * Those of a community with ids above a bound, by id.
     *
     * @param size at most {@link #MOST}
     */
    List<RecordBody> page(long communityId, long afterId, int size);

    /**
     * What was appended in a community and happened within a time, by id; for comparing. Kinds that are appended to
     * give it, without reading the records.
     *
     * @param span from its beginning, included, to its end, not included
     * @param size at most 5,000
     */
    default List<RecordMark> marks(long communityId, Span span, long afterId, int size) {
        throw new UnsupportedOperationException(kind() + " is not appended to");
    }

    /** A time. @param from included @param to not included */
    record Span(Instant from, Instant to) {
        /** Whether it holds a moment. */
        public boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }
}
