package cn.zhian.exchange.tier.control;

import static cn.zhian.platform.JsonMaker.JSON;

import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Answers to batches as they travel: {@code {"results":[{"id","version","result","reason"}]}}. */
public final class ResultsWire {
    private static final int LONGEST_REASON = 200;

    private ResultsWire() {}

    /** An answer. */
    public static byte[] write(List<RecordResult> results) {
        JsonArrayBuilder list = JSON.createArrayBuilder();
        results.forEach(result -> list.add(JSON.createObjectBuilder()
                .add("id", result.id())
                .add("version", result.version())
                .add("result", result.outcome().word())
                .add("reason", result.reason())));
        return JSON.createObjectBuilder()
                .add("results", list)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reads an answer; empty if it is none. */
    public static Optional<List<RecordResult>> read(byte[] body) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
            return Optional.of(reader.readObject().getJsonArray("results").getValuesAs(ResultsWire::result));
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | ArithmeticException e) {
            // Whatever does not have this form is no answer; the caller says so.
            return Optional.empty();
        }
    }

    private static RecordResult result(JsonValue value) {
        JsonObject json = value.asJsonObject();
        String reason = json.getString("reason", "");
        return new RecordResult(
                json.getString("id"),
                json.getJsonNumber("version").longValueExact(),
                RecordOutcome.of(json.getString("result")).orElseThrow(IllegalArgumentException::new),
                reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON));
    }
}
