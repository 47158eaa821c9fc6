package cn.zhian.exchange.feed.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** An answer, or a part of one, in which values are looked up by place. */
sealed interface AnswerTree {
    /** How places are read. @param namespaces of XML, by prefix */
    record Places(Map<String, String> namespaces) {}

    /** The text at a place; empty if there is none. */
    Optional<String> text(String place, Places places);

    /** All that is at a place: elements, or the entries of a list. */
    List<AnswerTree> all(String place, Places places);

    /** Reads XML. @throws SAXException if it is none that can be taken */
    static AnswerTree xml(String text) throws SAXException {
        return new Xml(SafeXml.read(text).getDocumentElement());
    }

    /** Reads JSON. @throws IllegalArgumentException if it is none */
    static AnswerTree json(String text) {
        try (JsonReader reader = JsonProvider.provider().createReader(new StringReader(text))) {
            return new Json(reader.readValue());
        } catch (RuntimeException e) {
            // The parser has several types for this, and none for some of its bounds.
            throw new IllegalArgumentException(e);
        }
    }

    /** XML. */
    record Xml(Element element) implements AnswerTree {
        @Override
        public Optional<String> text(String place, Places places) {
            return XmlPath.of(place, places.namespaces()).text(element);
        }

        @Override
        public List<AnswerTree> all(String place, Places places) {
            return XmlPath.of(place, places.namespaces()).all(element).stream()
                    .filter(Element.class::isInstance)
                    .map(node -> (AnswerTree) new Xml((Element) node))
                    .toList();
        }
    }

    /** JSON. */
    record Json(JsonValue value) implements AnswerTree {
        @Override
        public Optional<String> text(String place, Places places) {
            return JsonPath.find(value, place).flatMap(JsonTemplate::text);
        }

        @Override
        public List<AnswerTree> all(String place, Places places) {
            return JsonPath.find(value, place)
                    .filter(JsonArray.class::isInstance)
                    .map(list -> list.asJsonArray().stream()
                            .map(one -> (AnswerTree) new Json(one))
                            .toList())
                    .orElse(List.of());
        }
    }
}
