package cn.zhian.exchange.tier.entity;

import cn.zhian.exchange.record.OutRecord;

/** A record of a batch, in the batch's order. */
public sealed interface ReadRecord {
    /** The record's identifier; empty if it could not be read. */
    String id();

    /** The record's version; 0 if it could not be read. */
    long version();

    /**
     * Well formed, with the right hash.
     *
     * @param hash of the record as it was sent
     */
    record Sound(OutRecord record, String hash) implements ReadRecord {
        @Override
        public String id() {
            return record.id();
        }

        @Override
        public long version() {
            return record.version();
        }
    }

    /** Not to be taken. @param reason as in {@link RecordResult} */
    record Unsound(String id, long version, String reason) implements ReadRecord {}
}
