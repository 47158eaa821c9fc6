package cn.zhian.platform.node;

import static cn.zhian.platform.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Hints as they travel between nodes: {@code {"form":1,"node":"…","hints":[{"topic":"…","what":{…}}]}}. */
final class HintWire {
    /** Hints in one message. */
    static final int MOST = 40;
    /** Bytes of a message that is read. */
    static final int LONGEST = 1_000_000;

    private static final int FORM = 1;

    private HintWire() {}

    /** What a node told. @param node random, of its process */
    record Told(String node, List<Hint> hints) {
        Told {
            hints = List.copyOf(hints);
        }
    }

    static byte[] write(Told told) {
        JsonArrayBuilder hints = JSON.createArrayBuilder();
        told.hints()
                .forEach(hint -> hints.add(
                        JSON.createObjectBuilder().add("topic", hint.topic()).add("what", hint.what())));
        return JSON.createObjectBuilder()
                .add("form", FORM)
                .add("node", told.node())
                .add("hints", hints)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a message; empty if it is none of this form, whatever it is. */
    static Optional<Told> read(byte[] message) {
        if (message == null || message.length > LONGEST) {
            return Optional.empty();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(new String(message, StandardCharsets.UTF_8)))) {
            JsonObject json = reader.readObject();
            List<JsonObject> hints = json.getJsonArray("hints").getValuesAs(JsonValue::asJsonObject);
            return json.getInt("form") != FORM || hints.size() > MOST
                    ? Optional.empty()
                    : Optional.of(new Told(
                            json.getString("node"),
                            hints.stream().map(HintWire::hint).toList()));
        } catch (RuntimeException e) {
            // Whatever does not have this form is no message of ours; the caller says so. The parser has many ways to
            // say it.
            return Optional.empty();
        }
    }

    private static Hint hint(JsonObject json) {
        return new Hint(json.getString("topic"), json.getJsonObject("what").asJsonObject());
    }
}
