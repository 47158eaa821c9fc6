package cn.zhian.exchange.soap;

import cn.zhian.exchange.soap.Shape.Form;
import cn.zhian.exchange.soap.Shape.Member;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;

/** Writes what REST answers as elements. A text that is empty has no element. */
final class ShapeWriter {
    private final StringBuilder out = new StringBuilder();

    private ShapeWriter() {}

    /**
     * The element of an answer.
     *
     * @param element its name
     * @param json as by REST; every member is one of the shape
     */
    static String write(String element, Shape shape, JsonObject json) {
        ShapeWriter writer = new ShapeWriter();
        writer.out
                .append('<')
                .append(element)
                .append(" xmlns=\"")
                .append(SoapXml.NAMESPACE)
                .append("\">");
        writer.members(shape, json);
        return writer.out.append("</").append(element).append('>').toString();
    }

    private void members(Shape shape, JsonObject json) {
        Set<String> left = new HashSet<>(json.keySet());
        for (Member member : shape.members()) {
            left.remove(member.name());
            JsonValue value = json.getOrDefault(member.name(), JsonValue.NULL);
            if (member.many() && value != JsonValue.NULL) {
                value.asJsonArray().forEach(one -> element(member, one));
            } else if (!empty(value)) {
                element(member, value);
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("The contract has no element for " + left);
        }
    }

    private static boolean empty(JsonValue value) {
        return value == JsonValue.NULL
                || value instanceof JsonString text && text.getString().isEmpty();
    }

    private void element(Member member, JsonValue value) {
        out.append('<').append(member.element()).append('>');
        if (member.form() == Form.OBJECT) {
            members(member.within().orElseThrow(), value.asJsonObject());
        } else if (value instanceof JsonString text) {
            SoapXml.escape(text.getString(), out);
        } else {
            out.append(value);
        }
        out.append("</").append(member.element()).append('>');
    }
}
