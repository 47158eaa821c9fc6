package cn.zhian.exchange.reconcile.control;

import cn.zhian.exchange.delivery.entity.HeldBucket;
import cn.zhian.exchange.delivery.entity.HeldMark;
import cn.zhian.exchange.record.OutRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/** How records are divided and counted; the SQL of {@link ReceivedPrints} does the same. */
public final class Fingerprints {
    /** Seconds of an hour. */
    public static final long HOUR = 3_600;

    private static final int HEX = 16;

    private Fingerprints() {}

    /** The hour of a time, counted from 1970. */
    public static long hour(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), HOUR);
    }

    /** Its part. */
    public static HeldBucket bucket(String community, Instant at, String id) {
        return new HeldBucket(community, hour(at), slot(of(id)));
    }

    private static int slot(long hash) {
        return (int) (hash >>> Long.SIZE - 4);
    }

    /** A thing as it is sent. */
    public static HeldMark thing(OutRecord sent) {
        long hash = Long.parseUnsignedLong(sent.hash().substring(0, HEX), HEX);
        return new HeldMark(sent.id(), sent.version(), hash);
    }

    /** What never changes; its identifier says all. */
    public static HeldMark pass(String id) {
        return new HeldMark(id, 1, of(id));
    }

    /** The first 8 bytes of the SHA-256 of a text. */
    public static long of(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.US_ASCII)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
