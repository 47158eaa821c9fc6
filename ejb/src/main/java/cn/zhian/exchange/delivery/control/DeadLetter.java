package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import jakarta.json.JsonValue;
import java.time.Instant;

/**
 * A record that a target refused; without its content.
 *
 * @param recordId of the record
 * @param kind of the record
 * @param entityId of the thing
 * @param community 15-digit code
 * @param version that was refused
 * @param at when it was changed
 * @param erased whether it said that the thing is gone
 * @param reason what the target said
 */
public record DeadLetter(
        String recordId,
        RecordKind kind,
        long entityId,
        String community,
        long version,
        Instant at,
        boolean erased,
        String reason) {
    private static final int LONGEST = 500;

    static DeadLetter of(Placed placed, String reason) {
        OutRecord record = placed.record();
        String kept = reason == null ? "" : reason.strip();
        return new DeadLetter(
                record.id(),
                record.kind(),
                placed.entityId(),
                record.community(),
                record.version(),
                record.at(),
                record.erased(),
                kept.codePointCount(0, kept.length()) > LONGEST
                        ? kept.substring(0, kept.offsetByCodePoints(0, LONGEST))
                        : kept);
    }

    /** The record that says that the thing is gone. */
    Placed tombstone() {
        return new Placed(
                0, entityId, new OutRecord(recordId, kind, community, version, at, true, JsonValue.EMPTY_JSON_OBJECT));
    }
}
