package cn.zhian.exchange.record;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.platform.CanonicalJson;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutRecordTest {
    private static final Instant AT = Instant.parse("2026-11-21T04:00:00.120Z");
    private static final JsonObject BODY = new Items()
            .add("Name", "张三")
            .add("area", Optional.of(new BigDecimal("89.50")))
            .add("floor", 5L)
            .add("missing", Optional.empty())
            .all("devices", List.of("b", "a"))
            .add("granted", true)
            .object();

    private static OutRecord record(JsonObject body) {
        return new OutRecord("k3v7qkz2m5xw4tna:house:7", RecordKind.HOUSE, "370303001001001", 2, AT, false, body);
    }

    @Test
    void hasOneText() {
        assertThat(
                CanonicalJson.of(record(BODY).json()),
                is("{\"at\":\"2026-11-21T04:00:00.120Z\",\"body\":{\"Name\":\"张三\",\"area\":\"89.5\","
                        + "\"devices\":[\"b\",\"a\"],\"floor\":5,\"granted\":true},"
                        + "\"community\":\"370303001001001\",\"erased\":false,\"id\":\"k3v7qkz2m5xw4tna:house:7\","
                        + "\"kind\":\"house\",\"schema\":1,\"version\":2}"));
    }

    /** Recomputed with sha256sum over the text above. */
    @Test
    void hasTheHashThatOthersCompute() {
        assertThat(record(BODY).hash(), is("3e5be77306561db48f2a45091b8969088e052ea8e0176198796b4e3c9ede7084"));
        assertThat(
                record(JsonObject.EMPTY_JSON_OBJECT).hash(),
                is("f1ec39a81751036b23b5e0f8ae822c2cbcac522ea99c8bab6d5902e5e28b8197"));
    }

    @Test
    void hashesWhatItSays() {
        OutRecord other =
                new OutRecord("k3v7qkz2m5xw4tna:house:7", RecordKind.HOUSE, "370303001001001", 3, AT, false, BODY);
        assertThat(other.hash(), is(not(record(BODY).hash())));
    }
}
