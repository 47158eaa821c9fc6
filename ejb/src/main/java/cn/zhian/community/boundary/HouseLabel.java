package cn.zhian.community.boundary;

/** Puts the parts of a place together as people say it. */
public final class HouseLabel {
    private HouseLabel() {}

    /** For example 3栋2单元501; parts that would run together get a hyphen: 3-2-501. */
    public static String of(String... parts) {
        StringBuilder label = new StringBuilder();
        for (String part : parts) {
            if (!label.isEmpty() && runsTogether(label.charAt(label.length() - 1), part)) {
                label.append('-');
            }
            label.append(part);
        }
        return label.toString();
    }

    private static boolean runsTogether(char last, String next) {
        return !next.isEmpty() && isAscii(last) && isAscii(next.charAt(0));
    }

    private static boolean isAscii(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
