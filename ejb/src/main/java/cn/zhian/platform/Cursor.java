package cn.zhian.platform;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Where a list goes on: the key of the last item shown, as opaque text. */
public final class Cursor {
    private Cursor() {}

    /** The text of a key. */
    public static String of(long... key) {
        ByteBuffer bytes = ByteBuffer.allocate(key.length * Long.BYTES);
        for (long part : key) {
            bytes.putLong(part);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads a key back.
     *
     * @param parts how many numbers it has
     * @throws Invalid if the text is no such cursor
     */
    public static long[] parse(String cursor, int parts) {
        byte[] bytes = decode(cursor);
        if (bytes.length != parts * Long.BYTES) {
            throw new Invalid("cursor", "problem.cursor");
        }
        long[] key = new long[parts];
        ByteBuffer.wrap(bytes).asLongBuffer().get(key);
        return key;
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw new Invalid("cursor", "problem.cursor");
        }
    }
}
