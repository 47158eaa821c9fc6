package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.entity.EnrolmentAnswer;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

/** Answers to enrolments as they travel. */
final class EnrolmentWire {
    private static final int LONGEST_NAME = 100;

    private EnrolmentWire() {}

    /** Reads an answer; empty if it is none. Kinds that this platform does not know are left out. */
    static Optional<EnrolmentAnswer> read(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonObject json = reader.readObject();
            String platform = json.getString("platform");
            String name = json.getString("name");
            List<RecordKind> kinds = json.getJsonArray("kinds").getValuesAs(JsonString::getString).stream()
                    .map(RecordKind::of)
                    .flatMap(Optional::stream)
                    .toList();
            boolean right = platform.matches("[a-z2-7]{16}") && name.length() <= LONGEST_NAME;
            return right
                    ? Optional.of(new EnrolmentAnswer(platform, name, json.getString("publicKey"), kinds))
                    : Optional.empty();
        } catch (JsonException | ClassCastException | NullPointerException e) {
            // Whatever does not have this form is no answer; the caller says so.
            return Optional.empty();
        }
    }
}
