package cn.zhian.resident.control;

import cn.zhian.community.boundary.HouseUse;
import cn.zhian.resident.boundary.DocumentType;
import cn.zhian.resident.boundary.Gender;
import cn.zhian.resident.boundary.ImportColumn;
import cn.zhian.resident.boundary.Population;
import cn.zhian.resident.boundary.Relation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The file to fill in: one sheet with titles, all columns formatted as text so that Excel rounds no number, and words to
 * choose from; one sheet that explains every column with an example.
 */
public final class ImportTemplate {
    private static final int LAST_ROW = 50_000;

    private final ImportWords words;
    private final XSSFWorkbook workbook;
    private final CellStyle text;
    private final CellStyle title;
    private final CellStyle needed;

    private ImportTemplate(ImportWords words, XSSFWorkbook workbook) {
        this.words = words;
        this.workbook = workbook;
        text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        title = titleStyle(IndexedColors.GREY_25_PERCENT);
        needed = titleStyle(IndexedColors.LIGHT_ORANGE);
    }

    /** Writes the file. */
    public static void write(OutputStream out, ImportWords words) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            ImportTemplate template = new ImportTemplate(words, workbook);
            template.people();
            template.instructions();
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook can't be written", e);
        }
    }

    private CellStyle titleStyle(IndexedColors colour) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(text);
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private void people() {
        XSSFSheet sheet = workbook.createSheet(words.text("import.sheet.people"));
        XSSFRow titles = sheet.createRow(0);
        for (ImportColumn column : ImportColumn.values()) {
            int place = column.ordinal();
            sheet.setDefaultColumnStyle(place, text);
            sheet.setColumnWidth(place, column.width() * 256);
            XSSFCell cell = titles.createCell(place);
            cell.setCellValue(words.title(column) + (isNeeded(column) ? " *" : ""));
            cell.setCellStyle(isNeeded(column) ? needed : title);
        }
        sheet.createFreezePane(0, 1);
        choice(sheet, ImportColumn.USE, words.all(HouseUse.class));
        choice(sheet, ImportColumn.DOCUMENT_TYPE, words.all(DocumentType.class));
        choice(sheet, ImportColumn.GENDER, words.all(Gender.class));
        choice(sheet, ImportColumn.POPULATION, words.all(Population.class));
        choice(sheet, ImportColumn.RELATION, words.all(Relation.class));
    }

    private static boolean isNeeded(ImportColumn column) {
        return column.always()
                || column == ImportColumn.NAME
                || column == ImportColumn.DOCUMENT_TYPE
                || column == ImportColumn.DOCUMENT_NUMBER
                || column == ImportColumn.RELATION;
    }

    private void choice(XSSFSheet sheet, ImportColumn column, List<String> choices) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(1, LAST_ROW, column.ordinal(), column.ordinal()));
        validation.setShowErrorBox(true);
        validation.createErrorBox(words.title(column), words.text("import.choose"));
        sheet.addValidationData(validation);
    }

    private void instructions() {
        XSSFSheet sheet = workbook.createSheet(words.text("import.sheet.help"));
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, 70 * 256);
        sheet.setColumnWidth(2, 30 * 256);
        int line = 0;
        for (String key : List.of("import.help.1", "import.help.2", "import.help.3", "import.help.4")) {
            line(sheet, line++, words.text(key));
        }
        line++;
        for (ImportColumn column : ImportColumn.values()) {
            line(
                    sheet,
                    line++,
                    words.title(column),
                    words.text("import.help." + column.name()),
                    words.text("import.example." + column.name()));
        }
    }

    private void line(XSSFSheet sheet, int number, String... texts) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(texts[i]);
            cell.setCellStyle(text);
        }
    }
}
