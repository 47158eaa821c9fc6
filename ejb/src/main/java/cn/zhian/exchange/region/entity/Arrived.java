package cn.zhian.exchange.region.entity;

import cn.zhian.exchange.record.RecordKind;
import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A record that was stored.
 *
 * @param id its identifier
 * @param kind what it is
 * @param community 15-digit code
 * @param at when it was changed, or happened
 * @param erased whether the thing is gone
 * @param body cleaned; empty if it is erased
 * @param receivedAt when it was stored
 */
public record Arrived(
        String id,
        RecordKind kind,
        String community,
        Instant at,
        boolean erased,
        JsonObject body,
        Instant receivedAt) {}
