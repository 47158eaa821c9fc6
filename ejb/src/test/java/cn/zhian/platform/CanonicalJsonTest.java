package cn.zhian.platform;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void putsMembersInOrderAndLeavesBlanksOut() {
        assertThat(
                canonical("{ \"b\" : [ 1, true, null ], \"a\" : { \"z\": \"是\", \"B\": -20 } }"),
                is("{\"a\":{\"B\":-20,\"z\":\"是\"},\"b\":[1,true,null]}"));
    }

    @Test
    void escapesWhatMustBeAndNothingElse() {
        assertThat(
                canonical("{\"a\":\"\\u0000\\b\\t\\n\\f\\r\\\"\\\\\\/\\u00e9\\u007f\"}"),
                is("{\"a\":\"\\u0000\\b\\t\\n\\f\\r\\\"\\\\/é\u007f\"}"));
    }

    @Test
    void ordersNamesByTheirCodeUnits() {
        // RFC 8785, 3.2.3
        assertThat(
                canonical(
                        "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}"),
                is("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}"));
    }

    @Test
    void isTheSameForWhatItWroteItself() {
        String once = canonical("{\"b\":[{\"d\":1,\"c\":\"x\"}],\"a\":9007199254740993}");
        assertThat(canonical(once), is(once));
    }

    @Test
    void refusesWhatIsNotWhole() {
        assertThrows(IllegalArgumentException.class, () -> canonical("{\"a\":0.5}"));
    }

    @Test
    void hashesTheBytesOfTheText() {
        // FIPS 180-2, B.1
        assertThat(CanonicalJson.sha256("abc"), is("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        assertThat(CanonicalJson.sha256("abc"), is(not(CanonicalJson.sha256("abd"))));
    }

    private static String canonical(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return CanonicalJson.of(object);
        }
    }
}
