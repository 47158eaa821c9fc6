package cn.zhian.project.document.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table: its head is repeated on every page, a row stays together unless it is taller than half a page, and a heading
 * inside it is never the last line of a page.
 */
final class Grid {
    private static final double PAD = 4;
    private static final double SPLIT = (Paper.BOTTOM - Paper.MARGIN) / 2;

    /**
     * A cell.
     *
     * @param text may have several lines
     * @param ink of all of it
     */
    record Cell(String text, Ink ink) {}

    private final Paper paper;
    private final double[] widths;
    private final List<Cell> head;

    /** @param widths of the columns, points; together {@link Paper#INNER} */
    Grid(Paper paper, List<Double> widths, List<Cell> head) {
        this.paper = paper;
        this.widths = widths.stream().mapToDouble(Double::doubleValue).toArray();
        this.head = List.copyOf(head);
    }

    /** Writes the head. */
    void begin() throws IOException {
        if (head.isEmpty()) {
            paper.rule(Paper.MARGIN, paper.y(), Paper.WIDTH - Paper.MARGIN, paper.y(), Ink.LINE);
            return;
        }
        List<List<String>> lines = lines(head);
        paper.fill(Paper.MARGIN, paper.y(), Paper.INNER, height(head, lines), Ink.HEAD);
        paper.rule(Paper.MARGIN, paper.y(), Paper.WIDTH - Paper.MARGIN, paper.y(), Ink.LINE);
        write(head, lines);
    }

    /** A heading over all columns. @param next height that must fit below it */
    void heading(String text, Ink ink, double next) throws IOException {
        List<String> lines = paper.typeface().lines(text, Paper.INNER - 2 * PAD, ink.size());
        double height = lines.size() * ink.leading() + 2 * PAD;
        if (!paper.fits(height + Math.min(next, SPLIT))) {
            turn();
        }
        double top = paper.y();
        paper.down(PAD);
        paper.lines(lines, Paper.MARGIN + PAD, ink);
        paper.down(PAD);
        border(top, false);
    }

    /** How tall a row will be. */
    double height(List<Cell> row) {
        return height(row, lines(row));
    }

    /** A row. */
    void row(List<Cell> row) throws IOException {
        List<List<String>> lines = lines(row);
        double height = height(row, lines);
        if (!paper.fits(height) && height <= SPLIT) {
            turn();
        }
        while (!paper.fits(height(row, lines))) {
            int count = room(row);
            if (count <= 0) {
                turn();
                continue;
            }
            write(row, part(lines, 0, count));
            lines = part(lines, count, Integer.MAX_VALUE);
            turn();
        }
        write(row, lines);
    }

    private void turn() throws IOException {
        paper.turn();
        begin();
    }

    /** Lines of a row that fit on the rest of the page. */
    private int room(List<Cell> row) {
        double leading =
                row.stream().mapToDouble(cell -> cell.ink().leading()).max().orElse(1);
        return (int) ((Paper.BOTTOM - paper.y() - 2 * PAD) / leading);
    }

    private static List<List<String>> part(List<List<String>> lines, int from, int to) {
        return lines.stream()
                .map(cell -> cell.subList(Math.min(from, cell.size()), Math.min(to, cell.size())))
                .toList();
    }

    private List<List<String>> lines(List<Cell> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> paper.typeface()
                        .lines(
                                row.get(i).text(),
                                widths[i] - 2 * PAD,
                                row.get(i).ink().size()))
                .toList();
    }

    private static double height(List<Cell> row, List<List<String>> lines) {
        return IntStream.range(0, row.size())
                        .mapToDouble(i -> lines.get(i).size() * row.get(i).ink().leading())
                        .max()
                        .orElse(0)
                + 2 * PAD;
    }

    private void write(List<Cell> row, List<List<String>> lines) throws IOException {
        double top = paper.y();
        double x = Paper.MARGIN;
        for (int i = 0; i < row.size(); i++) {
            double line = top + PAD;
            for (String text : new ArrayList<>(lines.get(i))) {
                paper.text(text, x + PAD, line, row.get(i).ink());
                line += row.get(i).ink().leading();
            }
            x += widths[i];
        }
        paper.down(height(row, lines));
        border(top, true);
    }

    private void border(double top, boolean columns) throws IOException {
        double right = Paper.WIDTH - Paper.MARGIN;
        paper.rule(Paper.MARGIN, paper.y(), right, paper.y(), Ink.LINE);
        paper.rule(Paper.MARGIN, top, Paper.MARGIN, paper.y(), Ink.LINE);
        paper.rule(right, top, right, paper.y(), Ink.LINE);
        double x = Paper.MARGIN;
        for (int i = 0; columns && i < widths.length - 1; i++) {
            x += widths[i];
            paper.rule(x, top, x, paper.y(), Ink.LINE);
        }
    }
}
