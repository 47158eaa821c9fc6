package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.entity.ReadRecord;
import cn.zhian.exchange.tier.entity.Reason;
import cn.zhian.exchange.tier.entity.Rejected;
import cn.zhian.exchange.tier.entity.WireLimits;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser.Event;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads one record of a batch; whatever is wrong with it is its own matter and not the batch's. */
final class RecordReading {
    private static final Set<String> MEMBERS =
            Set.of("id", "kind", "schema", "community", "version", "at", "erased", "body", "hash");
    private static final Pattern ID = Pattern.compile("[a-z2-7]{16}:[a-z-]{1,20}:(0|[1-9][0-9]{0,18})");
    private static final Pattern CODE = Pattern.compile("[0-9]{15}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Tokens tokens;
    private String id = "";
    private long version;

    RecordReading(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The record of which the first part was just read; all of it is read then. */
    ReadRecord read(Event first) {
        int outer = first == Event.START_OBJECT || first == Event.START_ARRAY ? tokens.depth() - 1 : tokens.depth();
        try {
            if (first != Event.START_OBJECT) {
                throw new Rejected(Reason.MEMBER, "");
            }
            return sound(new JsonValues(tokens, outer).object(this::remember));
        } catch (Rejected e) {
            tokens.leave(outer);
            return new ReadRecord.Unsound(id, version, e.getMessage());
        }
    }

    /** So that a rejection can name the record even if the rest of it can't be read. */
    private void remember(String name, JsonValue value) {
        if (name.equals("id")
                && value instanceof JsonString text
                && text.getString().length() <= WireLimits.ID) {
            id = text.getString();
        }
        if (name.equals("version") && value instanceof JsonNumber number) {
            version = number.longValue();
        }
    }

    private ReadRecord sound(JsonObject json) throws Rejected {
        members(json);
        if (json.get("schema") instanceof JsonNumber schema && schema.longValue() != OutRecord.SCHEMA) {
            throw new Rejected(Reason.SCHEMA, "");
        }
        RecordKind kind = RecordKind.of(text(json, "kind")).orElseThrow(() -> new Rejected(Reason.KIND, ""));
        OutRecord record = new OutRecord(
                id(json, kind),
                kind,
                matching(json, "community", CODE, Reason.COMMUNITY),
                version(json),
                at(json),
                flag(json),
                body(json));
        String hash = matching(json, "hash", HASH, Reason.HASH);
        if (!record.hash().equals(hash)) {
            throw new Rejected(Reason.HASH, "");
        }
        erasedHasNoBody(record);
        return new ReadRecord.Sound(record, hash);
    }

    private static void members(JsonObject json) throws Rejected {
        Set<String> missing = new TreeSet<>(MEMBERS);
        missing.removeAll(json.keySet());
        Set<String> unknown = new TreeSet<>(json.keySet());
        unknown.removeAll(MEMBERS);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            String name = missing.isEmpty()
                    ? unknown.iterator().next()
                    : missing.iterator().next();
            throw new Rejected(Reason.MEMBER, JsonValues.shown(name));
        }
        if (!(json.get("schema") instanceof JsonNumber)) {
            throw new Rejected(Reason.MEMBER, "schema");
        }
    }

    private static String text(JsonObject json, String name) throws Rejected {
        if (json.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new Rejected(Reason.MEMBER, name);
    }

    private static String matching(JsonObject json, String name, Pattern pattern, Reason reason) throws Rejected {
        String text = text(json, name);
        if (!pattern.matcher(text).matches()) {
            throw new Rejected(reason, "");
        }
        return text;
    }

    private static String id(JsonObject json, RecordKind kind) throws Rejected {
        String id = matching(json, "id", ID, Reason.ID);
        if (id.length() > WireLimits.ID || !id.split(":")[1].equals(kind.word())) {
            throw new Rejected(Reason.ID, "");
        }
        return id;
    }

    private static long version(JsonObject json) throws Rejected {
        if (json.get("version") instanceof JsonNumber number && number.longValue() >= 0) {
            return number.longValue();
        }
        throw new Rejected(Reason.VERSION, "");
    }

    /** In exactly one spelling, for the hash is of a spelling. */
    private static Instant at(JsonObject json) throws Rejected {
        String text = text(json, "at");
        try {
            Instant at = Instant.parse(text);
            if (at.toString().equals(text) && !at.isBefore(EARLIEST) && at.isBefore(LATEST)) {
                return at;
            }
            throw new Rejected(Reason.TIME, "");
        } catch (DateTimeException e) {
            throw new Rejected(Reason.TIME, "");
        }
    }

    private static boolean flag(JsonObject json) throws Rejected {
        JsonValue value = json.get("erased");
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw new Rejected(Reason.MEMBER, "erased");
        }
        return value == JsonValue.TRUE;
    }

    private static JsonObject body(JsonObject json) throws Rejected {
        if (json.get("body") instanceof JsonObject body) {
            return body;
        }
        throw new Rejected(Reason.MEMBER, "body");
    }

    private static void erasedHasNoBody(OutRecord record) throws Rejected {
        if (record.erased() && (!record.body().isEmpty() || record.kind().appendOnly())) {
            throw new Rejected(Reason.ERASED, "");
        }
    }
}
