package cn.zhian.platform.excel;

import java.util.regex.Pattern;

/**
 * Makes text harmless that a spreadsheet would take for a formula: not here, where it is a text cell, but after saving
 * as CSV, copying or editing.
 */
public final class FormulaGuard {
    private static final String STARTERS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-][0-9][0-9 ().\\-]*");

    private FormulaGuard() {}

    /** Whether the text begins like a formula. */
    public static boolean isSuspect(String text) {
        return !text.isEmpty() && STARTERS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text, with an apostrophe before it if it begins like a formula and is no plain number or telephone number. */
    public static String harmless(String text) {
        return isSuspect(text) && !PLAIN_NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
