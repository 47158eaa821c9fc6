package cn.zhian.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table.
 *
 * @param machine facts of the machine, name and value
 * @param figures in the order of the items
 */
record Report(List<String[]> machine, List<Figure> figures) {
    private static final String BEGIN = "<!-- figures -->";
    private static final String END = "<!-- end of figures -->";
    private static final String[] HEAD = {"", "what", "measured", "aim", "how"};

    /** For a terminal. */
    String text() {
        List<String[]> rows = rows();
        int[] widths = IntStream.range(0, HEAD.length)
                .map(column ->
                        rows.stream().mapToInt(row -> width(row[column])).max().orElse(0))
                .toArray();
        String facts =
                machine.stream().map(fact -> fact[0] + ": " + fact[1] + "\n").collect(Collectors.joining());
        return facts + "\n" + rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n")) + "\n";
    }

    /**
     * The document with these figures in place of the former ones; what people wrote around them stays.
     *
     * @param document with the two marks between which the figures stand
     * @throws IllegalArgumentException if a mark is missing
     */
    String into(String document) {
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The document lacks the marks " + BEGIN + " and " + END);
        }
        return document.substring(0, begin + BEGIN.length()) + "\n" + markdown() + document.substring(end);
    }

    private String markdown() {
        StringBuilder text = new StringBuilder();
        machine.forEach(fact ->
                text.append("- ").append(fact[0]).append(": ").append(fact[1]).append('\n'));
        text.append("\n| item | what | measured | aim | how |\n|---|---|---|---|---|\n");
        figures.forEach(figure -> text.append("| ")
                .append(Arrays.stream(cells(figure))
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return text.toString();
    }

    private List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        rows.add(HEAD);
        figures.forEach(figure -> rows.add(cells(figure)));
        return rows;
    }

    private static String[] cells(Figure figure) {
        return new String[] {figure.item(), figure.what(), figure.value(), figure.aim(), figure.note()};
    }

    private static String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.length - 1; column++) {
            line.append(row[column]).append(" ".repeat(widths[column] - width(row[column]) + 2));
        }
        return line.append(row[row.length - 1]).toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
