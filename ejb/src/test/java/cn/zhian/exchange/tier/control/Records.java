package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;

/** Records of a platform for tests. */
public final class Records {
    /** The platform. */
    public static final String PLATFORM = "abcdefgh234567ab";

    /** Its community. */
    public static final String COMMUNITY = "330281001001001";

    /** When everything happened. */
    public static final Instant AT = Instant.parse("2026-11-21T08:00:00.250Z");

    private Records() {}

    /** A resident. */
    public static OutRecord resident(long number, long version) {
        return record(RecordKind.RESIDENT, number, version, person("王小明" + number, "99010119900101" + number));
    }

    /** What is said of a person. */
    public static JsonObject person(String name, String document) {
        return Json.createObjectBuilder()
                .add("Name", name)
                .add("IDNumber", document)
                .add("GenderCode", "1")
                .add("phone", "13800000000")
                .build();
    }

    /** A pass. */
    public static OutRecord pass(long number) {
        JsonObject body = Json.createObjectBuilder()
                .add("time", AT.toString())
                .add("result", "VALID")
                .build();
        return record(RecordKind.PASS, number, 1, body);
    }

    /** Any record of the platform and its community. */
    public static OutRecord record(RecordKind kind, long number, long version, JsonObject body) {
        return new OutRecord(PLATFORM + ":" + kind.word() + ":" + number, kind, COMMUNITY, version, AT, false, body);
    }

    /** What is left of a resident. */
    public static OutRecord gone(long number, long version) {
        return new OutRecord(
                PLATFORM + ":resident:" + number,
                RecordKind.RESIDENT,
                COMMUNITY,
                version,
                AT,
                true,
                JsonObject.EMPTY_JSON_OBJECT);
    }
}
