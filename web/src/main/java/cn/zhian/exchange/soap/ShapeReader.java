package cn.zhian.exchange.soap;

import static cn.zhian.platform.JsonMaker.JSON;

import cn.zhian.exchange.soap.Shape.Form;
import cn.zhian.exchange.soap.Shape.Member;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;

/**
 * Writes an element as the JSON that it is by REST, so that both are read and checked in one place. Whatever the element has,
 * there is a value or {@link SoapTrouble}.
 */
final class ShapeReader {
    /** Values of a list: as many as any list may have; fewer are for the reader of the JSON to say. */
    static final int MOST = 1_000;

    private final MessageReader message;

    /** Of a message that stands in an element. */
    ShapeReader(MessageReader message) {
        this.message = message;
    }

    /** The open element, which is left, as a JSON text. */
    byte[] bytes(Shape shape) throws SoapTrouble {
        return object(shape).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The open element, which is left. */
    JsonObject object(Shape shape) throws SoapTrouble {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        Map<String, Many> lists = new LinkedHashMap<>();
        Set<String> met = new HashSet<>();
        for (QName name = message.child(); name != null; name = message.child()) {
            Member member = member(shape, name);
            if (member.many()) {
                lists.computeIfAbsent(member.name(), any -> new Many()).add(member, value(member));
            } else if (met.add(member.name())) {
                object.add(member.name(), value(member));
            } else {
                throw wrong(member);
            }
        }
        lists.forEach((name, list) -> object.add(name, list.values));
        return object.build();
    }

    private static Member member(Shape shape, QName name) throws SoapTrouble {
        return shape.member(name.getLocalPart())
                .filter(any -> name.getNamespaceURI().equals(SoapXml.NAMESPACE))
                .orElseThrow(() -> SoapTrouble.sender("problem.soap.invalid"));
    }

    private JsonValue value(Member member) throws SoapTrouble {
        if (member.form() == Form.OBJECT) {
            return object(member.within().orElseThrow());
        }
        String text = message.text();
        if (text == null) {
            throw wrong(member);
        }
        return switch (member.form()) {
            case TEXT -> JSON.createValue(text);
            case BASE64 -> JSON.createValue(text.replaceAll("[ \t\r\n]", ""));
            case NUMBER -> number(member, text.strip());
            case FLAG -> flag(member, text.strip());
            default -> JSON.createValue(text.strip());
        };
    }

    private static JsonValue number(Member member, String text) throws SoapTrouble {
        if (!text.matches("[+-]?[0-9]{1,20}")) {
            throw wrong(member);
        }
        return JSON.createValue(new BigInteger(text));
    }

    private static JsonValue flag(Member member, String text) throws SoapTrouble {
        return switch (text) {
            case "true", "1" -> JsonValue.TRUE;
            case "false", "0" -> JsonValue.FALSE;
            default -> throw wrong(member);
        };
    }

    private static SoapTrouble wrong(Member member) {
        return SoapTrouble.sender("problem.soap.element", member.element());
    }

    /** Values of a list as they come. */
    private static final class Many {
        private final JsonArrayBuilder values = JSON.createArrayBuilder();
        private int size;

        void add(Member member, JsonValue value) throws SoapTrouble {
            if (++size > MOST) {
                throw wrong(member);
            }
            values.add(value);
        }
    }
}
