package cn.zhian.exchange.reconcile.entity;

import cn.zhian.exchange.record.RecordKind;

/**
 * What came of comparing a kind of a community.
 *
 * @param id number of the line
 * @param community 15-digit code
 * @param kind of records
 * @param compared records that this platform has
 * @param different on the two sides
 * @param resent of these, that are sent again
 * @param refused of these, that the target refused before
 * @param told of these, that only the target has and this platform never knew
 */
public record RunCount(
        long id,
        String community,
        RecordKind kind,
        long compared,
        long different,
        long resent,
        long refused,
        long told) {}
