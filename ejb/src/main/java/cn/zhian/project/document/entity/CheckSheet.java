package cn.zhian.project.document.entity;

import java.time.Instant;
import java.util.List;

/**
 * A community's conformity check as it is printed; every text is already in the reader's language.
 *
 * @param title of the sheet
 * @param facts label and value of each line of the head, in order
 * @param columns headings of item, demand, outcome and evidence
 * @param items in the order of the table
 * @param page pattern of the foot with page and pages, for example 第 {0} 页 共 {1} 页
 * @param at when it was checked
 */
public record CheckSheet(
        String title, List<Fact> facts, List<String> columns, List<Item> items, String page, Instant at) {
    /**
     * A line of the head.
     *
     * @param label what it is
     * @param value its text
     */
    public record Fact(String label, String value) {}

    /**
     * A line of the table.
     *
     * @param group shown above the first of its items
     * @param name of the item
     * @param demand must, should, …
     * @param outcome fulfilled, missing, …
     * @param missing whether the outcome is to be marked
     * @param evidence what was counted, stated and found, one line each
     */
    public record Item(
            String group, String name, String demand, String outcome, boolean missing, List<String> evidence) {}
}
