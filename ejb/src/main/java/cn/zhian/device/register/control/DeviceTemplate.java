package cn.zhian.device.register.control;

import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceKind;
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
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The device sheet to fill in: titles in the order of the source, all columns formatted as text so that Excel rounds no
 * code; a sheet of the codes to choose from; one that explains every column.
 */
public final class DeviceTemplate {
    private static final int LAST_ROW = 50_000;
    private static final int HELP_LINES = 4;

    private final DeviceSheetWords words;
    private final XSSFWorkbook workbook;
    private final CellStyle text;

    private DeviceTemplate(DeviceSheetWords words, XSSFWorkbook workbook) {
        this.words = words;
        this.workbook = workbook;
        text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
    }

    /** Writes the file. */
    public static void write(OutputStream out, DeviceSheetWords words) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            DeviceTemplate template = new DeviceTemplate(words, workbook);
            XSSFSheet devices = template.devices();
            template.choices(devices);
            template.help();
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

    private XSSFSheet devices() {
        CellStyle usual = titleStyle(IndexedColors.GREY_25_PERCENT);
        CellStyle needed = titleStyle(IndexedColors.LIGHT_ORANGE);
        XSSFSheet sheet = workbook.createSheet(words.text("register.title"));
        XSSFRow titles = sheet.createRow(0);
        for (DeviceField field : DeviceField.values()) {
            boolean must = field.neededBy(DeviceKind.TIME_SERVER);
            sheet.setDefaultColumnStyle(field.ordinal(), text);
            sheet.setColumnWidth(field.ordinal(), field.width() * 256);
            XSSFCell cell = titles.createCell(field.ordinal());
            cell.setCellValue(words.title(field) + (must ? " *" : ""));
            cell.setCellStyle(must ? needed : usual);
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    /** The lists are too long to stand in the validation itself, so they have a sheet. */
    private void choices(XSSFSheet devices) {
        XSSFSheet sheet = workbook.createSheet(words.text("register.sheet.codes"));
        int column = 0;
        for (DeviceField field : DeviceField.values()) {
            List<String> choices = words.choices(field);
            if (!choices.isEmpty()) {
                cell(sheet, 0, column, words.title(field));
                for (int i = 0; i < choices.size(); i++) {
                    cell(sheet, i + 1, column, choices.get(i));
                }
                sheet.setColumnWidth(column, 20 * 256);
                validate(devices, field, sheet.getSheetName(), CellReference.convertNumToColString(column), choices);
                column++;
            }
        }
    }

    private static void validate(
            XSSFSheet devices, DeviceField field, String sheet, String letters, List<String> choices) {
        DataValidationHelper helper = devices.getDataValidationHelper();
        String range = "'%s'!$%s$2:$%s$%d".formatted(sheet, letters, letters, choices.size() + 1);
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(range),
                new CellRangeAddressList(1, LAST_ROW, field.ordinal(), field.ordinal()));
        // A bare code is right as well, so that the list only offers.
        validation.setShowErrorBox(false);
        devices.addValidationData(validation);
    }

    private void help() {
        XSSFSheet sheet = workbook.createSheet(words.text("register.sheet.help"));
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, 90 * 256);
        int line = 0;
        for (int i = 1; i <= HELP_LINES; i++) {
            cell(sheet, line++, 0, words.text("register.help." + i));
        }
        line++;
        for (DeviceField field : DeviceField.values()) {
            cell(sheet, line, 0, words.title(field));
            cell(sheet, line++, 1, words.text("register.help." + field.name()));
        }
    }

    private void cell(XSSFSheet sheet, int row, int column, String value) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = line.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(text);
    }
}
