package cn.zhian.event.control;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.api.Origin;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads the parts of {@link EventCodec}; whatever the bytes are, it fails only by {@link UnreadableEvents}. */
final class EventInput {
    private final ByteBuffer bytes;

    EventInput(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes.clone());
    }

    private <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BufferUnderflowException e) {
            throw new UnreadableEvents("The burst ends at " + bytes.limit() + " within a value");
        }
    }

    int octet() {
        return read(() -> (int) bytes.get());
    }

    boolean flag() {
        int value = octet();
        if (value != 0 && value != 1) {
            throw new UnreadableEvents("A flag of " + value + " at " + (bytes.position() - 1));
        }
        return value == 1;
    }

    int unsignedShort() {
        return read(() -> Short.toUnsignedInt(bytes.getShort()));
    }

    long number() {
        return read(bytes::getLong);
    }

    int integer() {
        long value = number();
        if (value != (int) value) {
            throw new UnreadableEvents("A number too large at " + (bytes.position() - Long.BYTES));
        }
        return (int) value;
    }

    String text() {
        int length = unsignedShort();
        // Asked before memory is taken: the length is the sender's word.
        if (length > bytes.remaining()) {
            throw new UnreadableEvents("A text of " + length + " bytes where " + bytes.remaining() + " are left");
        }
        ByteBuffer encoded = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableEvents("A text that is not UTF-8 before " + bytes.position());
        }
    }

    List<String> texts() {
        int count = unsignedShort();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    <E extends Enum<E>> E name(Class<E> type) {
        String name = text();
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvents("No such " + type.getSimpleName() + " before " + bytes.position());
        }
    }

    Origin origin() {
        DeviceAddress device = new DeviceAddress(text(), text());
        EventKey key = flag() ? new EventKey(device, integer(), number(), number()) : null;
        Instant deviceTime = flag() ? instant() : null;
        return new Origin(device, key, deviceTime, instant(), integer());
    }

    private Instant instant() {
        long second = number();
        int nano = integer();
        try {
            return Instant.ofEpochSecond(second, nano);
        } catch (DateTimeException | ArithmeticException e) {
            throw new UnreadableEvents("A time out of range before " + bytes.position());
        }
    }

    void end() {
        if (bytes.hasRemaining()) {
            throw new UnreadableEvents(bytes.remaining() + " bytes after the burst");
        }
    }
}
