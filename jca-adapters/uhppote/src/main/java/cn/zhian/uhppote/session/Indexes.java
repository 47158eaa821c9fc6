package cn.zhian.uhppote.session;

/** Event indices: unsigned 32 bits that begin anew after the largest; 0 and 0xFFFFFFFF cannot be asked for. */
final class Indexes {
    private static final long MASK = 0xFFFFFFFFL;

    private Indexes() {}

    /** How far an index lies ahead of another; negative if behind. Nothing read yet (0) lies behind all. */
    static long ahead(long last, long index) {
        return last == 0 ? index : (int) (index - last);
    }

    /** The index after this one that can be asked for. */
    static long next(long index) {
        long next = index + 1 & MASK;
        return next == 0 || next == MASK ? 1 : next;
    }
}
