package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.CarriedFile;
import cn.zhian.exchange.order.entity.MessageKind;
import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderLimits;
import cn.zhian.exchange.order.entity.OrderMessage;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Orders as they travel down: the question {@code {"after","most"}} and its answer {@code {"head","messages"}}. Whatever
 * bytes come, there is a value or {@link Unreadable}.
 */
public final class OrderWire {
    private OrderWire() {}

    /**
     * What a platform below asks.
     *
     * @param after everything up to here it has durably
     * @param most messages, 1 to 50
     */
    public record Asked(long after, int most) {}

    /**
     * What it is answered.
     *
     * @param head the last message that there is
     * @param messages the next ones, in order
     */
    public record Told(long head, List<OrderMessage> messages) {}

    /** A question. */
    public static byte[] write(Asked asked) {
        return WireJson.bytes(WireJson.object()
                .add("after", asked.after())
                .add("most", asked.most())
                .build());
    }

    /** Reads a question. */
    public static Asked asked(byte[] bytes) throws Unreadable {
        Members members = Members.of(WireJson.read(bytes));
        Asked asked = new Asked(
                members.number("after", 0, Long.MAX_VALUE), (int) members.number("most", 1, OrderLimits.MESSAGES));
        members.end();
        return asked;
    }

    /** An answer. */
    public static byte[] write(Told told) {
        return WireJson.bytes(json(told));
    }

    /** An answer as JSON; with its files. */
    public static JsonObject json(Told told) {
        return WireJson.object()
                .add("head", told.head())
                .add("messages", ContentJson.list(told.messages(), OrderWire::message))
                .build();
    }

    private static JsonValue message(OrderMessage message) {
        JsonObjectBuilder json = WireJson.object()
                .add("seq", message.seq())
                .add("what", message.what().word())
                .add("number", message.number())
                .add("edition", message.edition())
                .add("at", message.at().toString())
                .add("words", message.words());
        message.content().ifPresent(content -> json.add("order", ContentJson.of(content)));
        return json.add("files", ContentJson.list(message.files(), OrderWire::file))
                .build();
    }

    /** Reads an answer; its messages follow each other without gaps. */
    public static Told told(byte[] bytes) throws Unreadable {
        Members members = Members.of(WireJson.read(bytes));
        long head = members.number("head", 0, Long.MAX_VALUE);
        List<OrderMessage> messages = members.list("messages", OrderLimits.MESSAGES, OrderWire::readMessage);
        members.end();
        for (int i = 1; i < messages.size(); i++) {
            if (messages.get(i).seq() != messages.get(i - 1).seq() + 1) {
                throw new Unreadable("seq");
            }
        }
        return new Told(head, messages);
    }

    private static OrderMessage readMessage(JsonValue json) throws Unreadable {
        Members members = Members.of(json);
        MessageKind what = members.choice("what", MessageKind::of);
        OrderMessage message = new OrderMessage(
                members.number("seq", 1, Long.MAX_VALUE),
                what,
                members.matching("number", ContentJson.NUMBER),
                (int) members.number("edition", 1, Integer.MAX_VALUE),
                members.time("at"),
                members.text("words", OrderLimits.WORDS),
                content(json, members, what),
                files(members));
        members.end();
        return message;
    }

    private static Optional<OrderContent> content(JsonValue json, Members members, MessageKind what) throws Unreadable {
        if (members.object("order").isPresent() != what.withContent()) {
            throw new Unreadable("order");
        }
        return what.withContent()
                ? Optional.of(ContentJson.read(json.asJsonObject().get("order")))
                : Optional.empty();
    }

    static JsonValue file(CarriedFile file) {
        return WireJson.object()
                .add("name", file.name())
                .add("content", Base64.getEncoder().encodeToString(file.content()))
                .build();
    }

    static List<CarriedFile> files(Members members) throws Unreadable {
        List<CarriedFile> files = new ArrayList<>(members.list("files", OrderLimits.FILES, OrderWire::readFile));
        if (files.stream().mapToLong(file -> file.content().length).sum() > OrderLimits.FILES_TOGETHER) {
            throw new Unreadable("files");
        }
        return files;
    }

    private static CarriedFile readFile(JsonValue json) throws Unreadable {
        Members members = Members.of(json);
        String name = members.text("name", OrderLimits.FILE_NAME);
        byte[] content = base64(members.text("content", OrderLimits.FILE / 3 * 4 + 8));
        members.end();
        if (name.isBlank() || content.length == 0 || content.length > OrderLimits.FILE) {
            throw new Unreadable("files");
        }
        return new CarriedFile(name, content);
    }

    private static byte[] base64(String text) throws Unreadable {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("content");
        }
    }
}
