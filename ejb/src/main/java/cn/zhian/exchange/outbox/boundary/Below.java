package cn.zhian.exchange.outbox.boundary;

import java.util.Set;

/**
 * Communities of platforms below, of which this platform received records. They need not be known here: their id in the
 * outbox is made of their 15-digit code, and no community of this platform has one like it.
 */
public final class Below {
    /** Stands for all of them where beginnings of codes stand otherwise. */
    public static final String ALL = "*";

    /** The lowest id. */
    public static final long FIRST = 1_000_000_000_000_000L;

    private static final int DIGITS = 15;

    private Below() {}

    /** The id of a community. @param code 15 digits */
    public static long id(String code) {
        return FIRST + Long.parseLong(code);
    }

    /** Whether an id is one of them. */
    public static boolean is(long communityId) {
        return communityId >= FIRST;
    }

    /** The code of a community. @param id made of it */
    public static String code(long id) {
        return Long.toString(id).substring(1);
    }

    /** The lowest id of those whose codes begin so. @param division 1 to 15 digits, or {@link #ALL} */
    public static long from(String division) {
        return division.equals(ALL) ? FIRST : id(division + "0".repeat(DIGITS - division.length()));
    }

    /** The highest. */
    public static long to(String division) {
        return division.equals(ALL) ? 2 * FIRST - 1 : id(division + "9".repeat(DIGITS - division.length()));
    }

    /** Whether a code begins with one of some. @param divisions digits, or {@link #ALL} */
    public static boolean holds(Set<String> divisions, String code) {
        return divisions.contains(ALL) || divisions.stream().anyMatch(code::startsWith);
    }
}
