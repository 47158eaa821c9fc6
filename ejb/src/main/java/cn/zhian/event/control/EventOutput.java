package cn.zhian.event.control;

import cn.zhian.device.api.EventKey;
import cn.zhian.device.api.Origin;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes the parts of {@link EventCodec}. */
final class EventOutput {
    private static final int LARGEST_SHORT = 0xFFFF;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory refused bytes", e);
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    void octet(int value) {
        write(() -> out.writeByte(value));
    }

    void flag(boolean value) {
        octet(value ? 1 : 0);
    }

    void unsignedShort(int value) {
        if (value < 0 || value > LARGEST_SHORT) {
            throw new IllegalArgumentException("A length of " + value);
        }
        write(() -> out.writeShort(value));
    }

    void number(long value) {
        write(() -> out.writeLong(value));
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        unsignedShort(encoded.length);
        write(() -> out.write(encoded));
    }

    void texts(List<String> texts) {
        unsignedShort(texts.size());
        texts.forEach(this::text);
    }

    void name(Enum<?> value) {
        text(value.name());
    }

    void origin(Origin origin) {
        text(origin.device().protocol());
        text(origin.device().serial());
        Optional<EventKey> key = origin.key();
        flag(key.isPresent());
        key.ifPresent(k -> {
            number(k.epoch());
            number(k.index());
            number(k.digest());
        });
        flag(origin.deviceTime().isPresent());
        origin.deviceTime().ifPresent(this::instant);
        instant(origin.receivedAt());
        number(origin.point());
    }

    private void instant(Instant instant) {
        number(instant.getEpochSecond());
        number(instant.getNano());
    }
}
