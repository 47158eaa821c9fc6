package cn.zhian.exchange.tier.entity;

/**
 * What the receiver says of one record.
 *
 * @param id the record's; empty if it could not be read
 * @param version the record's; 0 if it could not be read
 * @param outcome what became of it
 * @param reason of a rejection: a word of {@link Reason} and the item it is about; else empty
 */
public record RecordResult(String id, long version, RecordOutcome outcome, String reason) {}
