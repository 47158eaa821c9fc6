package cn.zhian.platform.rest;

import java.io.IOException;
import java.io.InputStream;

/**
 * The part of a refused body that nobody wants. A client that is still sending when the connection closes sees a broken
 * connection and not the answer, so the remainder is read and thrown away, up to a size and a time.
 */
public final class Remainder {
    /** Most that is read, bytes. */
    static final long MOST = 32L * 1024 * 1024;

    private static final long LONGEST_NANOS = 10_000_000_000L;
    private static final int STEP = 64 * 1024;

    private Remainder() {}

    /**
     * Reads on until the end, {@link #MOST} bytes or ten seconds.
     *
     * @return bytes that were read
     */
    public static long skip(InputStream body) throws IOException {
        byte[] buffer = new byte[STEP];
        long begun = System.nanoTime();
        long skipped = 0;
        int read = 0;
        while (read >= 0 && skipped < MOST && System.nanoTime() - begun < LONGEST_NANOS) {
            read = body.read(buffer, 0, STEP);
            skipped += Math.max(0, read);
        }
        return skipped;
    }
}
