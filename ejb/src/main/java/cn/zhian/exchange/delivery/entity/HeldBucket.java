package cn.zhian.exchange.delivery.entity;

import java.util.Comparator;

/**
 * A part of what is compared: records of a community and an hour, divided by their identifiers into 16 slots, so that no part
 * becomes large.
 *
 * @param community 15-digit code
 * @param hour of the records' time, counted from 1970-01-01T00:00:00Z
 * @param slot 0 to 15: the first hexadecimal digit of the SHA-256 of the identifier
 */
public record HeldBucket(String community, long hour, int slot) implements Comparable<HeldBucket> {
    /** How many slots there are. */
    public static final int SLOTS = 16;

    private static final Comparator<HeldBucket> ORDER = Comparator.comparing(HeldBucket::community)
            .thenComparingLong(HeldBucket::hour)
            .thenComparingInt(HeldBucket::slot);

    @Override
    public int compareTo(HeldBucket other) {
        return ORDER.compare(this, other);
    }
}
