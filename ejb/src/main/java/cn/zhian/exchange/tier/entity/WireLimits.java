package cn.zhian.exchange.tier.entity;

/** How large things on the wire may be. */
public final class WireLimits {
    /** Records of a batch. */
    public static final int RECORDS = 1_000;

    /** Bytes of an unpacked batch. */
    public static final int UNPACKED = 5 * 1024 * 1024;

    /** Bytes of a packed one; what does not get smaller by packing gets a little larger. */
    public static final int PACKED = UNPACKED + 64 * 1024;

    /** Characters of a text in a record. */
    public static final int TEXT = 4_096;

    /** Members of an object, values of a list. */
    public static final int WIDTH = 500;

    /** Objects and lists within each other, the record itself included. */
    public static final int DEPTH = 8;

    /** Characters of an identifier. */
    public static final int ID = 60;

    private WireLimits() {}
}
