package cn.zhian.project.document.control;

import cn.zhian.project.document.entity.CheckSheet.Item;
import java.io.IOException;
import java.util.List;

/** The items of a table, each with its outcome and what is behind it; groups stand above their first item. */
final class ItemGrid {
    private static final double SIZE = 9;
    private static final List<Double> WIDTHS = List.of(150.0, 52.0, 66.0, Paper.INNER - 268.0);

    private ItemGrid() {}

    /** Prints them. @param columns headings of item, demand, outcome and evidence */
    static void print(Paper paper, List<String> columns, List<Item> items) throws IOException {
        Grid grid = new Grid(
                paper,
                WIDTHS,
                columns.stream()
                        .map(name -> new Grid.Cell(name, Ink.strong(SIZE)))
                        .toList());
        grid.begin();
        String group = "";
        for (Item item : items) {
            List<Grid.Cell> row = row(item);
            if (!item.group().equals(group)) {
                group = item.group();
                grid.heading(group, Ink.strong(SIZE), grid.height(row));
            }
            grid.row(row);
        }
    }

    private static List<Grid.Cell> row(Item item) {
        return List.of(
                new Grid.Cell(item.name(), Ink.plain(SIZE)),
                new Grid.Cell(item.demand(), Ink.plain(SIZE)),
                new Grid.Cell(item.outcome(), item.missing() ? Ink.warning(SIZE) : Ink.plain(SIZE)),
                new Grid.Cell(String.join("\n", item.evidence()), Ink.plain(SIZE)));
    }
}
