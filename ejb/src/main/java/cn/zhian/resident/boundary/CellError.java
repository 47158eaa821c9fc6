package cn.zhian.resident.boundary;

import java.util.List;

/**
 * What is wrong with a cell of an import file.
 *
 * @param row as Excel shows it, from 1
 * @param letters of the column, for example {@code AB}; empty if the column is missing
 * @param column what it should hold
 * @param key of a text that says what is expected, with an example
 * @param arguments for the text
 */
public record CellError(int row, String letters, ImportColumn column, String key, List<String> arguments) {}
