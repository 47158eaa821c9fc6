package cn.zhian.resident.control;

import cn.zhian.platform.excel.ExcelCell;
import cn.zhian.platform.excel.ExcelRow;
import cn.zhian.resident.boundary.CellError;
import cn.zhian.resident.boundary.ImportColumn;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of one row and notes what is wrong with them. */
final class CellReading {
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private final ExcelRow row;
    private final Map<ImportColumn, Integer> columns;
    private final ImportWords words;
    private final List<CellError> errors = new ArrayList<>();

    CellReading(ExcelRow row, Map<ImportColumn, Integer> columns, ImportWords words) {
        this.row = row;
        this.columns = columns;
        this.words = words;
    }

    List<CellError> errors() {
        return errors;
    }

    boolean has(ImportColumn column) {
        return cell(column).isPresent();
    }

    private Optional<ExcelCell> cell(ImportColumn column) {
        return Optional.ofNullable(columns.get(column)).flatMap(row::cell);
    }

    /** The text of a cell; a short number counts as text. */
    Optional<String> text(ImportColumn column) {
        Optional<ExcelCell> cell = cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        return switch (cell.get().kind()) {
            case TEXT -> Optional.of(cell.get().text().strip());
            case NUMBER -> number(column, cell.get());
            case DATE -> wrong(column, "problem.import.date-made");
            case FORMULA -> wrong(column, "problem.import.formula");
            default -> wrong(column, "problem.import.value");
        };
    }

    private Optional<String> number(ImportColumn column, ExcelCell cell) {
        return cell.mayBeRounded() ? wrong(column, "problem.import.rounded") : Optional.of(cell.text());
    }

    Optional<Integer> whole(ImportColumn column) {
        return text(column).flatMap(text -> {
            try {
                return Optional.of(new BigDecimal(text).intValueExact());
            } catch (ArithmeticException | NumberFormatException e) {
                return wrong(column, "problem.import.whole");
            }
        });
    }

    Optional<BigDecimal> decimal(ImportColumn column) {
        return text(column).flatMap(text -> {
            if (!text.matches("-?\\d{1,12}(\\.\\d{1,12})?")) {
                return wrong(column, "problem.import.decimal");
            }
            return Optional.of(new BigDecimal(text));
        });
    }

    Optional<LocalDate> date(ImportColumn column) {
        Optional<ExcelCell> cell = cell(column);
        if (cell.isPresent() && cell.get().kind() == ExcelCell.Kind.DATE) {
            return cell.get().date().or(() -> wrong(column, "problem.import.date"));
        }
        return text(column).flatMap(text -> {
            Matcher date = DATE.matcher(text);
            return date.matches() ? day(column, date) : wrong(column, "problem.import.date");
        });
    }

    private Optional<LocalDate> day(ImportColumn column, Matcher date) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            return wrong(column, "problem.import.date");
        }
    }

    <E extends Enum<E>> Optional<E> choice(ImportColumn column, Class<E> type) {
        return text(column)
                .flatMap(text -> words.value(type, text)
                        .or(() -> wrong(column, "problem.import.choice", String.join(", ", words.all(type)))));
    }

    /** Notes an error; answers that there is no value. */
    <T> Optional<T> wrong(ImportColumn column, String key, Object... arguments) {
        Integer place = columns.get(column);
        errors.add(new CellError(
                row.number(),
                place == null ? "" : ExcelRow.letters(place),
                column,
                key,
                Arrays.stream(arguments).map(String::valueOf).toList()));
        return Optional.empty();
    }
}
