package cn.zhian.platform.excel;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A cell as it was read.
 *
 * @param kind how it is stored
 * @param text as stored: of a number its decimal digits, of a date the number of days, of a formula nothing
 */
public record ExcelCell(Kind kind, String text) {
    /** How a cell is stored. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number with a date's format. */
        DATE,
        BOOLEAN,
        FORMULA,
        /** {@code #N/A} and the like. */
        ERROR
    }

    /** Digits that Excel keeps of a number; further ones are zeros. */
    public static final int EXACT_DIGITS = 15;

    /** The day, if it is stored as a date. */
    public Optional<LocalDate> date() {
        if (kind != Kind.DATE) {
            return Optional.empty();
        }
        double days = Double.parseDouble(text);
        return DateUtil.isValidExcelDate(days)
                ? Optional.of(DateUtil.getLocalDateTime(days).toLocalDate())
                : Optional.empty();
    }

    /** Whether it is a number of so many digits that some may have been lost. */
    public boolean mayBeRounded() {
        return kind == Kind.NUMBER && text.chars().filter(Character::isDigit).count() > EXACT_DIGITS;
    }
}
