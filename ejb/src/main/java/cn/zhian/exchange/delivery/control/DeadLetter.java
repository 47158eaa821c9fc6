package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;

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
 * @param cause why; empty where it was not kept
 */
public record DeadLetter(
        String recordId,
        RecordKind kind,
        long entityId,
        String community,
        long version,
        Instant at,
        boolean erased,
        Optional<Cause> cause) {

    static DeadLetter of(Placed placed, Optional<Cause> cause) {
        OutRecord record = placed.record();
        return new DeadLetter(
                record.id(),
                record.kind(),
                placed.entityId(),
                record.community(),
                record.version(),
                record.at(),
                record.erased(),
                cause);
    }

    /** The record that says that the thing is gone. */
    Placed tombstone() {
        return new Placed(
                0, entityId, new OutRecord(recordId, kind, community, version, at, true, JsonValue.EMPTY_JSON_OBJECT));
    }
}
