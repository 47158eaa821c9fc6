package cn.zhian.exchange.delivery.boundary;

import cn.zhian.exchange.record.RecordKind;
import java.time.Instant;

/**
 * A record that a target refused.
 *
 * @param id its number
 * @param recordId of the record
 * @param kind of the record
 * @param community 15-digit code
 * @param version that was refused
 * @param erased whether it said that the thing is gone
 * @param reason what the target said
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
        Instant refusedAt,
        int tries,
        boolean waiting) {}
