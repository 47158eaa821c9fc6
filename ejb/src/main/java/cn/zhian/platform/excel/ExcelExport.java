package cn.zhian.platform.excel;

import cn.zhian.platform.Clocks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a list as .xlsx, a row at a time, whatever its length. */
public final class ExcelExport {
    private static final int ROWS_IN_MEMORY = 200;
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int ROWS_A_SHEET = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;

    private ExcelExport() {}

    /**
     * Writes a workbook. More rows than fit in a sheet go on in a second one. The stream of rows is closed, the output
     * is not.
     *
     * @param sheet its name
     * @throws UncheckedIOException if the output fails
     */
    public static <R> void write(OutputStream out, String sheet, List<ExcelColumn<R>> columns, Stream<R> rows) {
        try (rows;
                SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            // The rows pass through temporary files; compressed ones are small, and they go with the workbook.
            workbook.setCompressTempFiles(true);
            // Many readers, the JDK's among them, do not know the 64 bit entries that are usual here.
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            ExcelStyles styles = new ExcelStyles(workbook);
            Iterator<R> left = rows.iterator();
            int part = 1;
            do {
                String name = part == 1 ? sheet : sheet + " " + part;
                writeSheet(workbook.createSheet(ExcelStyles.sheetName(name)), styles, columns, left);
                part++;
            } while (left.hasNext());
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook can't be written", e);
        }
    }

    private static <R> void writeSheet(
            SXSSFSheet sheet, ExcelStyles styles, List<ExcelColumn<R>> columns, Iterator<R> rows) {
        Row titles = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
            Cell cell = titles.createCell(i);
            cell.setCellValue(columns.get(i).title());
            cell.setCellStyle(styles.title());
        }
        sheet.createFreezePane(0, 1);
        int written = 0;
        while (rows.hasNext() && written < ROWS_A_SHEET) {
            R row = rows.next();
            Row cells = sheet.createRow(++written);
            for (int i = 0; i < columns.size(); i++) {
                fill(cells, i, columns.get(i).value().apply(row), styles);
            }
        }
        sheet.setAutoFilter(new CellRangeAddress(0, written, 0, columns.size() - 1));
    }

    private static void fill(Row row, int column, Object value, ExcelStyles styles) {
        Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (plain == null) {
            return;
        }
        Cell cell = row.createCell(column);
        if (plain instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (plain instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (plain instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(styles.date());
        } else if (plain instanceof Instant instant) {
            cell.setCellValue(LocalDateTime.ofInstant(instant, Clocks.SHOWN));
            cell.setCellStyle(styles.time());
        } else {
            text(cell, String.valueOf(plain), styles);
        }
    }

    private static void text(Cell cell, String text, ExcelStyles styles) {
        String safe = FormulaGuard.harmless(text);
        cell.setCellValue(safe.length() <= LONGEST_TEXT ? safe : safe.substring(0, LONGEST_TEXT));
        cell.setCellStyle(FormulaGuard.isSuspect(text) ? styles.quoted() : styles.text());
    }
}
