package cn.zhian.exchange.reconcile.control;

import static cn.zhian.platform.JsonMaker.JSON;

import cn.zhian.exchange.delivery.entity.HeldBucket;
import cn.zhian.exchange.delivery.entity.HeldMark;
import cn.zhian.exchange.delivery.entity.HeldPrint;
import cn.zhian.exchange.delivery.entity.HeldSpan;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.Invalid;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Questions and answers of comparisons as they travel between platforms; JSON. Whatever comes, it is read or refused. */
public final class ReconcileWire {
    /** Identifiers that are doubted at once. */
    public static final int DOUBTS = 1_000;

    /** The hour that begins the year 2200. */
    public static final long LAST_HOUR = 2_016_144;

    private static final Pattern CODE = Pattern.compile("[0-9]{15}");
    private static final Pattern ID = Pattern.compile("[a-z2-7]{16}:[a-z-]{1,20}:(0|[1-9][0-9]{0,18})");
    private static final Pattern AFTER = Pattern.compile("[a-z0-9:-]{0,60}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");
    private static final int HEX = 16;

    private ReconcileWire() {}

    /** A question for records of a part. @param after the last identifier of the part before; may be empty */
    public record MarksAsked(RecordKind kind, HeldBucket bucket, String after) {}

    /** Something in a text has not the form that it should; told without a stack, for this is about a text. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit() {
            super(null, null, false, false);
        }
    }

    /** A question for fingerprints. */
    public static byte[] askPrints(HeldSpan span) {
        JsonArrayBuilder codes = JSON.createArrayBuilder();
        span.communities().forEach(codes::add);
        return bytes(JSON.createObjectBuilder()
                .add("kind", span.kind().word())
                .add("communities", codes)
                .add("from", span.from())
                .add("to", span.to()));
    }

    /** Reads a question for fingerprints. @throws Invalid if it is none */
    public static HeldSpan span(byte[] body) {
        return asked(body, json -> {
            List<String> codes = texts(json, "communities", CODE, HeldSpan.COMMUNITIES);
            long from = number(json, "from", LAST_HOUR);
            long to = number(json, "to", LAST_HOUR);
            require(!codes.isEmpty() && from < to);
            return new HeldSpan(kind(json), codes, from, to);
        });
    }

    /** Fingerprints; empty: more than can be told at once. */
    public static byte[] tellPrints(Optional<Map<HeldBucket, HeldPrint>> prints) {
        JsonArrayBuilder parts = JSON.createArrayBuilder();
        prints.orElse(Map.of())
                .forEach((bucket, print) -> parts.add(JSON.createObjectBuilder()
                        .add("community", bucket.community())
                        .add("hour", bucket.hour())
                        .add("slot", bucket.slot())
                        .add("count", print.count())
                        .add("mix", hex(print.mix()))));
        return bytes(JSON.createObjectBuilder().add("more", prints.isEmpty()).add("parts", parts));
    }

    /** Fingerprints that were answered. @param more whether there were too many to be told at once */
    public record Prints(boolean more, Map<HeldBucket, HeldPrint> parts) {}

    /** Reads fingerprints; empty if the answer is none. */
    public static Optional<Prints> prints(byte[] body) {
        return read(body, json -> {
            Map<HeldBucket, HeldPrint> parts = new HashMap<>();
            array(json, "parts", ReceivedPrints.PARTS).forEach(value -> {
                JsonObject one = object(value);
                long count = number(one, "count", Long.MAX_VALUE);
                parts.put(bucket(one), new HeldPrint(count, hash(one, "mix")));
            });
            return new Prints(truth(json, "more"), parts);
        });
    }

    /** A question for records. */
    public static byte[] askMarks(MarksAsked asked) {
        return bytes(JSON.createObjectBuilder()
                .add("kind", asked.kind().word())
                .add("community", asked.bucket().community())
                .add("hour", asked.bucket().hour())
                .add("slot", asked.bucket().slot())
                .add("after", asked.after()));
    }

    /** Reads a question for records. @throws Invalid if it is none */
    public static MarksAsked marksAsked(byte[] body) {
        return asked(body, json -> new MarksAsked(kind(json), bucket(json), text(json, "after", AFTER)));
    }

    /** Records. */
    public static byte[] tellMarks(List<HeldMark> marks) {
        JsonArrayBuilder records = JSON.createArrayBuilder();
        marks.forEach(mark -> records.add(JSON.createObjectBuilder()
                .add("id", mark.id())
                .add("version", mark.version())
                .add("hash", hex(mark.hash()))));
        return bytes(JSON.createObjectBuilder().add("records", records));
    }

    /** Reads records; empty if the answer is none. */
    public static Optional<List<HeldMark>> marks(byte[] body) {
        return read(
                body,
                json -> array(json, "records", ReceivedPrints.MARKS).stream()
                        .map(ReconcileWire::object)
                        .map(one -> new HeldMark(
                                text(one, "id", ID), number(one, "version", Long.MAX_VALUE), hash(one, "hash")))
                        .toList());
    }

    /** Identifiers that are doubted. */
    public static byte[] doubts(Collection<String> ids) {
        JsonArrayBuilder list = JSON.createArrayBuilder();
        ids.forEach(list::add);
        return bytes(JSON.createObjectBuilder().add("ids", list));
    }

    /** Reads identifiers that are doubted. @throws Invalid if they are none */
    public static List<String> doubts(byte[] body) {
        return asked(body, json -> texts(json, "ids", ID, DOUBTS));
    }

    private static <T> T asked(byte[] body, Function<JsonObject, T> reading) {
        return read(body, reading).orElseThrow(() -> new Invalid("body", "problem.reconcile.wire"));
    }

    private static <T> Optional<T> read(byte[] body, Function<JsonObject, T> reading) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
            return Optional.of(reading.apply(reader.readObject()));
        } catch (RuntimeException e) {
            // The parser's own bounds have no type of their own; whatever does not have this form is nothing to us.
            return Optional.empty();
        }
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new Unfit();
        }
    }

    private static RecordKind kind(JsonObject json) {
        return RecordKind.of(text(json, "kind")).orElseThrow(Unfit::new);
    }

    private static HeldBucket bucket(JsonObject json) {
        return new HeldBucket(text(json, "community", CODE), number(json, "hour", LAST_HOUR), (int)
                number(json, "slot", HeldBucket.SLOTS - 1));
    }

    private static JsonObject object(JsonValue value) {
        require(value instanceof JsonObject);
        return value.asJsonObject();
    }

    private static JsonArray array(JsonObject json, String name, int most) {
        require(json.get(name) instanceof JsonArray array && array.size() <= most);
        return json.getJsonArray(name);
    }

    private static List<String> texts(JsonObject json, String name, Pattern form, int most) {
        return array(json, name, most).stream()
                .map(value -> {
                    require(value instanceof JsonString text
                            && form.matcher(text.getString()).matches());
                    return ((JsonString) value).getString();
                })
                .toList();
    }

    private static String text(JsonObject json, String name) {
        require(json.get(name) instanceof JsonString);
        return json.getString(name);
    }

    private static String text(JsonObject json, String name, Pattern form) {
        String text = text(json, name);
        require(form.matcher(text).matches());
        return text;
    }

    private static long hash(JsonObject json, String name) {
        return Long.parseUnsignedLong(text(json, name, HASH), HEX);
    }

    private static long number(JsonObject json, String name, long most) {
        require(json.get(name) instanceof JsonNumber number && number.isIntegral());
        long value = json.getJsonNumber(name).longValueExact();
        require(value >= 0 && value <= most);
        return value;
    }

    private static boolean truth(JsonObject json, String name) {
        require(json.get(name) == JsonValue.TRUE || json.get(name) == JsonValue.FALSE);
        return json.getBoolean(name);
    }

    private static String hex(long value) {
        return String.format("%016x", value);
    }

    private static byte[] bytes(JsonObjectBuilder json) {
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }
}
