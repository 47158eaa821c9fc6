package cn.zhian.platform.excel;

import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/**
 * A row as it was read; without empty cells.
 *
 * @param number as Excel shows it, from 1
 * @param cells by column, from 0
 */
public record ExcelRow(int number, Map<Integer, ExcelCell> cells) {
    /** Copies the cells. */
    public ExcelRow {
        cells = Map.copyOf(cells);
    }

    /** The cell of a column; empty if nothing is in it. */
    public Optional<ExcelCell> cell(int column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** The letters of a column. @param column from 0 */
    public static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }
}
