package cn.zhian.project.site.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Tells what kind of picture a file is by its first bytes, whatever its name says. Pure. */
public final class PhotoType {
    /** How many bytes are looked at. */
    public static final int HEAD = 12;

    private static final String JPEG = "ffd8ff";
    private static final String PNG = "89504e470d0a1a0a";

    private PhotoType() {}

    /** Media type; empty if it is no picture that every browser shows. */
    public static Optional<String> of(byte[] head) {
        String hex = HexFormat.of().formatHex(head);
        if (hex.startsWith(JPEG)) {
            return Optional.of("image/jpeg");
        }
        if (hex.startsWith(PNG)) {
            return Optional.of("image/png");
        }
        boolean webp = head.length == HEAD
                && text(head, 0).equals("RIFF")
                && text(head, 8).equals("WEBP");
        return webp ? Optional.of("image/webp") : Optional.empty();
    }

    private static String text(byte[] head, int from) {
        return new String(Arrays.copyOfRange(head, from, from + 4), StandardCharsets.ISO_8859_1);
    }
}
