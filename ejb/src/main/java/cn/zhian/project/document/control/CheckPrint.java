package cn.zhian.project.document.control;

import cn.zhian.project.document.entity.CheckSheet;
import cn.zhian.project.document.entity.CheckSheet.Fact;
import cn.zhian.project.document.entity.CheckSheet.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Makes the PDF of a conformity check from its sheet, and from nothing else. */
public final class CheckPrint {
    private static final double LABEL = 90;
    private static final double SMALL = 9;
    private static final List<Double> WIDTHS = List.of(150.0, 52.0, 66.0, Paper.INNER - 268.0);

    private final Paper paper;
    private final CheckSheet sheet;

    private CheckPrint(Paper paper, CheckSheet sheet) {
        this.paper = paper;
        this.sheet = sheet;
    }

    /** The file. */
    public static Printed of(CheckSheet sheet) {
        try (Paper paper = new Paper()) {
            byte[] pdf = new CheckPrint(paper, sheet).print();
            return new Printed(pdf, paper.missing());
        } catch (IOException e) {
            throw new UncheckedIOException("A check can't be printed", e);
        }
    }

    private byte[] print() throws IOException {
        paper.centred(sheet.title(), Ink.strong(18));
        paper.down(12);
        facts();
        paper.down(14);
        items();
        return paper.finish(sheet.page(), sheet.title(), sheet.at());
    }

    private void facts() throws IOException {
        Grid grid = new Grid(paper, List.of(LABEL, Paper.INNER - LABEL), List.of());
        grid.begin();
        for (Fact fact : sheet.facts()) {
            grid.row(List.of(
                    new Grid.Cell(fact.label(), Ink.faint(SMALL)), new Grid.Cell(fact.value(), Ink.plain(SMALL))));
        }
    }

    private void items() throws IOException {
        Grid grid = new Grid(
                paper,
                WIDTHS,
                sheet.columns().stream()
                        .map(name -> new Grid.Cell(name, Ink.strong(SMALL)))
                        .toList());
        grid.begin();
        String group = "";
        for (Item item : sheet.items()) {
            List<Grid.Cell> row = row(item);
            if (!item.group().equals(group)) {
                group = item.group();
                grid.heading(group, Ink.strong(SMALL), grid.height(row));
            }
            grid.row(row);
        }
    }

    private static List<Grid.Cell> row(Item item) {
        return List.of(
                new Grid.Cell(item.name(), Ink.plain(SMALL)),
                new Grid.Cell(item.demand(), Ink.plain(SMALL)),
                new Grid.Cell(item.outcome(), item.missing() ? Ink.warning(SMALL) : Ink.plain(SMALL)),
                new Grid.Cell(String.join("\n", item.evidence()), Ink.plain(SMALL)));
    }
}
