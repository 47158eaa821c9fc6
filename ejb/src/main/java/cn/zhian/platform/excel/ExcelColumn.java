package cn.zhian.platform.excel;

import java.util.function.Function;

/**
 * A column of an export.
 *
 * @param title in the reader's language
 * @param width characters
 * @param value of a row: text, number, {@code LocalDate}, {@code Instant} (shown in Asia/Shanghai), boolean, an
 *     {@code Optional} of these, or null for an empty cell; anything else as its text
 */
public record ExcelColumn<R>(String title, int width, Function<? super R, ?> value) {}
