package cn.zhian.uhppote.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Frames of a file under {@code frames}, by name. */
final class Frames {
    private Frames() {}

    static Map<String, byte[]> of(String file) {
        Map<String, byte[]> frames = new LinkedHashMap<>();
        text(file).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split(" = ");
            frames.put(parts[0], hex(parts[1]));
        });
        return frames;
    }

    /** Padded with zeros to a whole message. */
    static byte[] hex(String digits) {
        return Arrays.copyOf(HexFormat.of().parseHex(digits), Codec.LENGTH);
    }

    private static String text(String file) {
        try (InputStream in = Frames.class.getResourceAsStream("/frames/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
