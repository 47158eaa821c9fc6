package cn.zhian.platform.view;

import cn.zhian.platform.excel.ExcelColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A list as a workbook shows it: its title and columns, in the words of one bundle. */
public final class Sheet<R> {
    private final Bundle words;
    private final String title;
    private final List<ExcelColumn<R>> columns = new ArrayList<>();

    /** @param words of the feature, in the reader's language; @param titleKey the list's name in them */
    public Sheet(Bundle words, String titleKey) {
        this.words = words;
        this.title = words.get(titleKey);
    }

    /** The same with a further column. @param key of its title; @param width characters; @param value of a row */
    public Sheet<R> with(String key, int width, Function<? super R, ?> value) {
        columns.add(new ExcelColumn<>(words.get(key), width, value));
        return this;
    }

    /** The list's name. */
    public String title() {
        return title;
    }

    /** The columns in their order. */
    public List<ExcelColumn<R>> columns() {
        return List.copyOf(columns);
    }
}
