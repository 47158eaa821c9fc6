package cn.zhian.exchange.record;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A record's content, as the feature that keeps it tells it.
 *
 * @param entityId of the thing in this platform
 * @param communityId whose it is
 * @param version grows with every change of the thing; 1 for what is only appended
 * @param at when it was last changed, or when it happened
 * @param body data items by their names, see {@code docs/exchange/fields.md}; numbers are whole, others stand as text
 */
public record RecordBody(long entityId, long communityId, long version, Instant at, JsonObject body) {}
