package cn.zhian.project.document.control;

import cn.zhian.project.document.entity.CheckSheet;
import cn.zhian.project.document.entity.CheckSheet.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Makes the PDF of a conformity check from its sheet, and from nothing else. */
public final class CheckPrint {
    private static final double LABEL = 90;
    private static final double SMALL = 9;

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
        ItemGrid.print(paper, sheet.columns(), sheet.items());
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
}
