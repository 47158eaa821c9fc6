package cn.zhian.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The template that the import page hands out, filled in as a clerk does in a spreadsheet program. */
public final class PeopleSheet {
    private final Path template;

    /** From a template that was fetched. */
    public PeopleSheet(Path template) {
        this.template = template;
    }

    /**
     * Fills rows below the titles.
     *
     * @param rows values by the column's name, for example {@code HOUSE}
     */
    @SafeVarargs
    public final Path filled(Path file, Map<String, String>... rows) {
        try (InputStream in = Files.newInputStream(template);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i + 1);
                rows[i].forEach(
                        (column, value) -> row.createCell(place(sheet, column)).setCellValue(value));
            }
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The place of a column by its title; needed ones carry a mark behind it. */
    private static int place(XSSFSheet sheet, String column) {
        String title = Wording.of("resident", "enum.ImportColumn." + column);
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().replace("*", "").strip().equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("The template has no column " + title);
    }
}
