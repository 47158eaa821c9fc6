package cn.zhian.uhppote.protocol;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The digest of an event: in the upper half what it says, in the lower half when. A date that cannot be read has no part
 * in it, since a controller that garbles dates may garble them otherwise the next time.
 */
public final class EventDigest {
    private static final int AT = 8;
    private static final int LENGTH = 20;
    private static final int TIME_AT = 20;
    private static final int TIME_LENGTH = 7;
    private static final long HALF = 0xFFFFFFFFL;
    private static final long NO_TIME = 0;

    private EventDigest() {}

    static long of(FrameReader in, boolean dated) {
        byte[] content = in.bytes(AT, LENGTH);
        Arrays.fill(content, TIME_AT - AT, TIME_AT - AT + TIME_LENGTH, (byte) 0);
        long time = dated ? Math.max(1, sha256(in.bytes(TIME_AT, TIME_LENGTH))) : NO_TIME;
        return sha256(content) << Integer.SIZE | time;
    }

    /** Whether two digests can be of one event: the same content, and the same time if both times could be read. */
    public static boolean alike(long one, long other) {
        boolean undated = (one & HALF) == NO_TIME || (other & HALF) == NO_TIME;
        return one == other || undated && one >>> Integer.SIZE == other >>> Integer.SIZE;
    }

    /** Its first four bytes. */
    private static long sha256(byte[] bytes) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha.digest(bytes)).getInt() & HALF;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
