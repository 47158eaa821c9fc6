package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.feed.entity.ProfileFault;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** A JSON text that knows in which line each value stands. */
final class LocatedJson {
    private static final JsonProvider MAKER = JsonProvider.provider();

    private final String file;
    private final JsonParser parser;
    private final Map<String, Integer> lines = new HashMap<>();

    private LocatedJson(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** Values and lines. @param lines by JSON pointer */
    record Located(JsonValue value, Map<String, Integer> lines) {}

    /** Reads a text. @throws ProfileFault with the line at which it is no JSON */
    static Located read(String file, String text) throws ProfileFault {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = MAKER.createParser(new StringReader(bare))) {
            LocatedJson reading = new LocatedJson(file, parser);
            JsonValue value = reading.value(parser.next(), "");
            if (parser.hasNext()) {
                throw new ProfileFault(file, reading.line(), "There is more after the end");
            }
            return new Located(value, reading.lines);
        } catch (JsonParsingException e) {
            throw new ProfileFault(file, (int) e.getLocation().getLineNumber(), "This is no JSON");
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw new ProfileFault(file, 0, "This is no JSON");
        }
    }

    private int line() {
        return (int) parser.getLocation().getLineNumber();
    }

    private JsonValue value(Event event, String pointer) throws ProfileFault {
        lines.put(pointer, line());
        return switch (event) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            default -> parser.getValue();
        };
    }

    private JsonValue object(String pointer) throws ProfileFault {
        JsonObjectBuilder object = MAKER.createObjectBuilder();
        Set<String> names = new HashSet<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            if (!names.add(name)) {
                throw new ProfileFault(file, line(), "\"" + name + "\" stands here twice");
            }
            String inner = pointer + '/' + name.replace("~", "~0").replace("/", "~1");
            object.add(name, value(parser.next(), inner));
        }
        return object.build();
    }

    private JsonValue array(String pointer) throws ProfileFault {
        JsonArrayBuilder array = MAKER.createArrayBuilder();
        int index = 0;
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(event, pointer + '/' + index++));
        }
        return array.build();
    }
}
