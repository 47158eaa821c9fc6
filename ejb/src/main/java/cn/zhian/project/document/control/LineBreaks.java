package cn.zhian.project.document.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks text into lines: Chinese anywhere but before closing and after opening punctuation (GB/T 15834, 5.1), Latin
 * words and numbers between words where they fit a line.
 */
final class LineBreaks {
    private static final String NEVER_FIRST = "，。、；：？！）〕】》」』”’…—·％,.;:?!)]}%";
    private static final String NEVER_LAST = "（〔【《「『“‘([{";

    private final double width;
    private final ToDoubleFunction<String> measure;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean fresh;

    private LineBreaks(double width, ToDoubleFunction<String> measure) {
        this.width = width;
        this.measure = measure;
    }

    /**
     * The lines of a text, at least one.
     *
     * @param width of a line, in the measure's unit
     * @param measure width of a text
     */
    static List<String> of(String text, double width, ToDoubleFunction<String> measure) {
        LineBreaks breaks = new LineBreaks(width, measure);
        for (String paragraph : text.split("\\R", -1)) {
            breaks.fresh = true;
            pieces(paragraph).forEach(breaks::add);
            breaks.end();
        }
        return breaks.lines;
    }

    private void add(String piece) {
        if (measure.applyAsDouble(line + piece.stripTrailing()) > width) {
            if (!line.isEmpty()) {
                end();
            }
            fresh = false;
            if (measure.applyAsDouble(piece) > width) {
                addByCharacter(piece);
                return;
            }
        }
        // The indent of a paragraph stays; what a break leaves at the beginning of a line goes.
        line.append(line.isEmpty() && !fresh ? piece.stripLeading() : piece);
        fresh = false;
    }

    private void addByCharacter(String piece) {
        piece.codePoints().mapToObj(Character::toString).forEach(one -> {
            if (!line.isEmpty() && measure.applyAsDouble(line + one) > width) {
                end();
            }
            line.append(one);
        });
    }

    private void end() {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
    }

    /** What a break may not tear apart. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = -1;
        for (int at : text.codePoints().toArray()) {
            if (before >= 0 && mayBreak(before, at)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(at);
            before = at;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int at) {
        if (NEVER_FIRST.indexOf(at) >= 0 || NEVER_LAST.indexOf(before) >= 0 || Character.isSpaceChar(at)) {
            return false;
        }
        return Character.isSpaceChar(before) || wide(before) || wide(at);
    }

    private static boolean wide(int codePoint) {
        return codePoint >= 0x2E80 || NEVER_FIRST.indexOf(codePoint) >= 0 && codePoint > 0x7F;
    }
}
