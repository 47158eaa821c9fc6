package cn.zhian.device.register.boundary;

import java.util.List;

/**
 * What is wrong with a cell of an import file.
 *
 * @param row as Excel shows it, from 1
 * @param letters of the column, for example {@code AB}; empty if the column is missing
 * @param field what it should hold
 * @param key of a text that says what is expected
 * @param arguments for the text
 */
public record DeviceCellError(int row, String letters, DeviceField field, String key, List<String> arguments) {}
