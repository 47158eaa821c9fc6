package cn.zhian.platform.excel;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;

/** The few styles that our workbooks need. */
final class ExcelStyles {
    private final CellStyle title;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle date;
    private final CellStyle time;

    ExcelStyles(Workbook workbook) {
        title = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        title.setFont(bold);
        text = format(workbook, "@");
        quoted = format(workbook, "@");
        quoted.setQuotePrefixed(true);
        date = format(workbook, "yyyy-mm-dd");
        time = format(workbook, "yyyy-mm-dd hh:mm:ss");
    }

    private static CellStyle format(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    static String sheetName(String name) {
        return WorkbookUtil.createSafeSheetName(name);
    }

    CellStyle title() {
        return title;
    }

    CellStyle text() {
        return text;
    }

    /** Text that must never become a formula, also when somebody edits the cell. */
    CellStyle quoted() {
        return quoted;
    }

    CellStyle date() {
        return date;
    }

    CellStyle time() {
        return time;
    }
}
