package cn.zhian.platform;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes names sort as people read them: 2栋 before 10栋. */
public final class NaturalOrder {
    private static final Pattern DIGITS = Pattern.compile("0*(\\d+)");
    private static final int WIDTH = 10;

    private NaturalOrder() {}

    /** A text whose order is that of the name; numbers are padded to ten digits. */
    public static String key(String name) {
        String key = DIGITS.matcher(name).replaceAll(NaturalOrder::padded);
        return key.length() <= 200 ? key : key.substring(0, 200);
    }

    private static String padded(MatchResult number) {
        String digits = number.group(1);
        return "0".repeat(Math.max(0, WIDTH - digits.length())) + digits;
    }
}
