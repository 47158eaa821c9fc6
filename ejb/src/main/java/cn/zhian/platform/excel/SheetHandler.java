package cn.zhian.platform.excel;

import cn.zhian.platform.Invalid;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes rows from the XML of a sheet (ECMA-376 part 1, 18.3.1: {@code row}, {@code c}, {@code f}, {@code v}, {@code is}). */
final class SheetHandler extends DefaultHandler {
    private static final int LONGEST_TEXT = 32_767;

    private final SharedStrings strings;
    private final StylesTable styles;
    private final ExcelLimits limits;
    private final Consumer<ExcelRow> rows;

    private final StringBuilder text = new StringBuilder();
    private Map<Integer, ExcelCell> cells = new HashMap<>();
    private int rowNumber;
    private int column;
    private String type;
    private int style;
    private boolean formula;
    private boolean inValue;
    private boolean phonetic;

    SheetHandler(SharedStrings strings, StylesTable styles, ExcelLimits limits, Consumer<ExcelRow> rows) {
        this.strings = strings;
        this.styles = styles;
        this.limits = limits;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "v", "t" -> inValue = !phonetic;
            case "rPh" -> phonetic = true;
            default -> {
                // The rest of a sheet says how it looks.
            }
        }
    }

    private void startRow(Attributes attributes) throws SAXException {
        String number = attributes.getValue("r");
        rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
        if (rowNumber > limits.rows()) {
            throw refused("problem.excel.rows", limits.rows() - 1);
        }
        column = -1;
        cells = new HashMap<>();
    }

    private void startCell(Attributes attributes) throws SAXException {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : new CellReference(place).getCol();
        if (column < 0 || column >= limits.columns()) {
            throw refused("problem.excel.columns", limits.columns());
        }
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? -1 : Integer.parseInt(attributes.getValue("s"));
        formula = false;
        text.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (inValue) {
            if (text.length() + length > LONGEST_TEXT) {
                throw refused("problem.excel.damaged");
            }
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
                // See startElement.
            }
        }
    }

    private void endCell() {
        ExcelCell cell = cell();
        if (cell.kind() == ExcelCell.Kind.FORMULA || !cell.text().isBlank()) {
            cells.put(column, cell);
        }
    }

    private ExcelCell cell() {
        if (formula) {
            return new ExcelCell(ExcelCell.Kind.FORMULA, "");
        }
        return switch (type) {
            case "s" -> new ExcelCell(ExcelCell.Kind.TEXT, shared());
            case "b" -> new ExcelCell(ExcelCell.Kind.BOOLEAN, text.toString());
            case "e" -> new ExcelCell(ExcelCell.Kind.ERROR, text.toString());
            case "n" -> number();
            default -> new ExcelCell(ExcelCell.Kind.TEXT, text.toString());
        };
    }

    private String shared() {
        return text.isEmpty()
                ? ""
                : strings.getItemAt(Integer.parseInt(text.toString())).getString();
    }

    private ExcelCell number() {
        if (text.isEmpty()) {
            return new ExcelCell(ExcelCell.Kind.NUMBER, "");
        }
        double value = Double.parseDouble(text.toString());
        if (isDate()) {
            return new ExcelCell(ExcelCell.Kind.DATE, text.toString());
        }
        if (!Double.isFinite(value)) {
            return new ExcelCell(ExcelCell.Kind.ERROR, text.toString());
        }
        return new ExcelCell(ExcelCell.Kind.NUMBER, Decimals.plain(value));
    }

    private boolean isDate() {
        if (style < 0 || style >= styles.getNumCellStyles()) {
            return false;
        }
        XSSFCellStyle found = styles.getStyleAt(style);
        return DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            rows.accept(new ExcelRow(rowNumber, cells));
        }
    }

    private static SAXException refused(String key, Object... arguments) {
        OutOfLimits limit = new OutOfLimits(new Invalid("file", key, arguments));
        return new SAXException(limit);
    }
}
