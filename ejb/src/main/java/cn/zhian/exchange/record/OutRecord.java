package cn.zhian.exchange.record;

import static cn.zhian.platform.JsonMaker.JSON;

import cn.zhian.platform.CanonicalJson;
import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A self-describing record on its way to another platform.
 *
 * @param id {@code <platform>:<kind>:<number>}; the same on all platforms that it passes through
 * @param kind what it is
 * @param community 15-digit code
 * @param version the higher replaces the lower
 * @param at when it was changed, or happened
 * @param erased whether all that is left to say is that it is gone; then the body is empty
 * @param body data items by their names, see {@code docs/exchange/fields.md}
 */
public record OutRecord(
        String id, RecordKind kind, String community, long version, Instant at, boolean erased, JsonObject body) {
    /** Version of the form of records. */
    public static final int SCHEMA = 1;

    /** Without its hash; canonical text of this is what is hashed. */
    public JsonObject json() {
        return JSON.createObjectBuilder()
                .add("id", id)
                .add("kind", kind.word())
                .add("schema", SCHEMA)
                .add("community", community)
                .add("version", version)
                .add("at", at.toString())
                .add("erased", erased)
                .add("body", body)
                .build();
    }

    /** SHA-256 of the record as it is sent, 64 hex digits. */
    public String hash() {
        return CanonicalJson.sha256(CanonicalJson.of(json()));
    }
}
