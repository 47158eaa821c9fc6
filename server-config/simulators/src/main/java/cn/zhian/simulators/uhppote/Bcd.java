package cn.zhian.simulators.uhppote;

import java.util.OptionalLong;

/** Binary coded decimal, two digits to the byte, most significant first. */
final class Bcd {

    private Bcd() {}

    /** Writes the last {@code 2 * bytes} decimal digits of a non-negative number. */
    static void write(byte[] to, int at, int bytes, long digits) {
        long rest = digits;
        for (int i = at + bytes - 1; i >= at; i--) {
            int pair = (int) (rest % 100);
            to[i] = (byte) (pair / 10 << 4 | pair % 10);
            rest /= 100;
        }
    }

    /** The number in the given bytes, or empty when a half byte is no decimal digit. */
    static OptionalLong read(byte[] from, int at, int bytes) {
        long value = 0;
        for (int i = at; i < at + bytes; i++) {
            int high = from[i] >> 4 & 0x0F;
            int low = from[i] & 0x0F;
            if (high > 9 || low > 9) {
                return OptionalLong.empty();
            }
            value = value * 100 + high * 10 + low;
        }
        return OptionalLong.of(value);
    }
}
