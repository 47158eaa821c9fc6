package cn.zhian.exchange.tier.entity;

import cn.zhian.exchange.record.OutRecord;

/**
 * A record that may be stored, with what is stored of it.
 *
 * @param place in the batch
 * @param hash of the record as it was sent
 * @param body cleaned and encrypted; null if it is erased
 * @param indexes of document, name and telephone; each null if there is none
 */
public record Storable(int place, OutRecord record, String hash, byte[] body, byte[][] indexes) {}
