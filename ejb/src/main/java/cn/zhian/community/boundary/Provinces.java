package cn.zhian.community.boundary;

import java.util.Set;

/** The provincial divisions of GB/T 2260 by their two digits. */
public final class Provinces {
    private static final Set<String> CODES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private Provinces() {}

    /** Whether there is such a province. @param digits two digits */
    public static boolean exists(String digits) {
        return CODES.contains(digits);
    }
}
