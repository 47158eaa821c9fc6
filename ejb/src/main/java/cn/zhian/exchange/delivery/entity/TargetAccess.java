package cn.zhian.exchange.delivery.entity;

import jakarta.json.JsonObject;

/**
 * How a target is reached.
 *
 * @param targetId so that a protocol can keep what belongs to the target
 * @param address where it answers
 * @param credentials what the protocol needs to be let in; empty where it needs nothing
 */
public record TargetAccess(long targetId, String address, JsonObject credentials) {
    /** Never shows the credentials. */
    @Override
    public String toString() {
        return "target " + targetId + " at " + address;
    }
}
