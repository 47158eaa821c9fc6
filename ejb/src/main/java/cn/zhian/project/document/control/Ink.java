package cn.zhian.project.document.control;

import java.awt.Color;

/**
 * How text looks.
 *
 * @param size of the letters, points
 * @param leading from line to line, points
 * @param bold drawn with an outline of its own colour, for the font has one weight
 * @param color of the letters
 */
record Ink(double size, double leading, boolean bold, Color color) {
    static final Color LINE = new Color(0xBFBFBF);
    static final Color HEAD = new Color(0xF2F4F7);
    private static final Color TEXT = new Color(0x1A1A1A);
    private static final Color FAINT = new Color(0x5C5C5C);
    private static final Color WARNING = new Color(0xB42318);
    private static final double LEADING = 1.6;

    /** Text. */
    static Ink plain(double size) {
        return new Ink(size, size * LEADING, false, TEXT);
    }

    /** Titles. */
    static Ink strong(double size) {
        return new Ink(size, size * LEADING, true, TEXT);
    }

    /** What stands aside. */
    static Ink faint(double size) {
        return new Ink(size, size * LEADING, false, FAINT);
    }

    /** What is wrong. */
    static Ink warning(double size) {
        return new Ink(size, size * LEADING, true, WARNING);
    }
}
