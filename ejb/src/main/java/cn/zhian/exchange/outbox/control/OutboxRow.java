package cn.zhian.exchange.outbox.control;

import cn.zhian.exchange.outbox.boundary.Below;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordIds;
import cn.zhian.exchange.record.RecordKind;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the outbox with a position.
 *
 * @param community code
 * @param body empty where it was erased, and on stretches
 */
record OutboxRow(
        long position,
        long communityId,
        String community,
        RecordKind kind,
        long firstId,
        long lastId,
        long version,
        boolean erased,
        Optional<JsonObject> body,
        Instant at) {
    /** Whether it refers to records that are read where they are. */
    boolean isStretch() {
        return kind.appendOnly();
    }

    /** How many records it can hold. */
    int size() {
        return isStretch() ? (int) (lastId - firstId + 1) : 1;
    }

    /** Whether a platform below sent it, so that it is read where that is kept. */
    boolean isReceived() {
        return Below.is(communityId);
    }

    /** Whether its content was wiped since the thing was erased; the tombstone follows. */
    boolean isWiped() {
        return !isStretch() && !isReceived() && !erased && body.isEmpty();
    }

    /** Whether a thing that was received is still as it was then; if not, a row with the newer version follows. */
    boolean isNewest(Received one) {
        return one.record().version() == version && one.record().community().equals(community);
    }

    boolean holds(Received one) {
        return one.record().community().equals(community) && one.id() >= firstId && one.id() <= lastId;
    }

    boolean holds(RecordBody one) {
        return one.communityId() == communityId && one.entityId() >= firstId && one.entityId() <= lastId;
    }

    Placed placed(RecordIds ids) {
        JsonObject content = body.orElse(JsonObject.EMPTY_JSON_OBJECT);
        return new Placed(
                position, firstId, new OutRecord(ids.of(kind, firstId), kind, community, version, at, erased, content));
    }

    Placed placed(RecordIds ids, RecordBody one) {
        return new Placed(
                position,
                one.entityId(),
                new OutRecord(
                        ids.of(kind, one.entityId()), kind, community, one.version(), one.at(), false, one.body()));
    }
}
