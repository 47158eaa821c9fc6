package cn.zhian.exchange.tier.control;

import static cn.zhian.platform.JsonMaker.JSON;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.util.NoSuchElementException;

/** The parts of a JSON text one after the other, and how deep they lie. */
final class Tokens implements AutoCloseable {
    private final JsonParser parser;
    private int depth;

    Tokens(String text) {
        parser = JSON.createParser(new StringReader(text));
    }

    /** The text is no JSON; told without a stack, for this is about a text and not about code. */
    static final class NoJson extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoJson(Throwable cause) {
            super(null, cause, false, false);
        }
    }

    /** The next part. @throws NoJson if there is none, or none that can be */
    Event next() {
        try {
            Event event = parser.next();
            switch (event) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                default -> {
                    // Lies as deep as what is around it.
                }
            }
            return event;
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw new NoJson(e);
        } catch (RuntimeException e) {
            // The parser's own bounds have no type of their own.
            throw new NoJson(e);
        }
    }

    /** How many objects and lists are open. */
    int depth() {
        return depth;
    }

    /** The text of a name, a text or a number. */
    String text() {
        return parser.getString();
    }

    /** Goes on until no more than so many objects and lists are open. */
    void leave(int outer) {
        while (depth > outer) {
            next();
        }
    }

    /** @throws NoJson unless the text ends here */
    void end() {
        boolean more;
        try {
            more = parser.hasNext();
        } catch (RuntimeException e) {
            throw new NoJson(e);
        }
        if (more) {
            throw new NoJson(null);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
