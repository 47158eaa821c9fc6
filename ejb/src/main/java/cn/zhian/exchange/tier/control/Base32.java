package cn.zhian.exchange.tier.control;

/** Bytes in letters and digits that are hard to mistake: RFC 4648, 6, in lower case, without padding. */
final class Base32 {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private Base32() {}

    /** The first characters for bytes. @param length at most eight for five bytes */
    static String of(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int place = 0; place < length; place++) {
            int value = 0;
            for (int bit = place * BITS; bit < (place + 1) * BITS; bit++) {
                value = value << 1 | bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
            }
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }
}
