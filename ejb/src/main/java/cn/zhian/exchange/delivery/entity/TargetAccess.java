package cn.zhian.exchange.delivery.entity;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * How a target is reached.
 *
 * @param targetId so that a protocol can keep what belongs to the target
 * @param profile which of the protocol's ways is spoken
 * @param address where it answers
 * @param credentials what the protocol needs to be let in; empty where it needs nothing
 */
public record TargetAccess(long targetId, Optional<String> profile, String address, JsonObject credentials) {
    /** Of a protocol without profiles. */
    public TargetAccess(long targetId, String address, JsonObject credentials) {
        this(targetId, Optional.empty(), address, credentials);
    }

    /** Never shows the credentials. */
    @Override
    public String toString() {
        return "target " + targetId + " at " + address;
    }
}
