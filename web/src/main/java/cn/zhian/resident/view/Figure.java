package cn.zhian.resident.view;

import java.util.List;

/**
 * One figure of the statistics: a question, a chart, and the same as a table.
 *
 * @param chart in the form of Chart.js
 * @param axis what the labels are
 * @param counted what the counts are
 * @param wide whether it takes the whole width
 */
public record Figure(String title, String chart, String axis, String counted, List<Line> lines, boolean wide) {
    /**
     * A line of the table.
     *
     * @param share of the whole, for example 12.5%
     */
    public record Line(String label, long count, String share) {}
}
