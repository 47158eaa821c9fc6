package cn.zhian.exchange.delivery.boundary;

import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.record.RecordKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A record that a target refused.
 *
 * @param id its number
 * @param recordId of the record
 * @param kind of the record
 * @param community 15-digit code
 * @param version that was refused
 * @param erased whether it said that the thing is gone
 * @param reason why, in English or the target's own words
 * @param cause why, for those who say it in a language; empty of letters of older versions of this product
 * @param refusedAt when it was last refused
 * @param tries how often it was refused
 * @param waiting whether it is about to be sent again
 */
public record DeadLetterView(
        long id,
        String recordId,
        RecordKind kind,
        String community,
        long version,
        boolean erased,
        String reason,
        Optional<Cause> cause,
        Instant refusedAt,
        int tries,
        boolean waiting) {}
