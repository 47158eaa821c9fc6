package cn.zhian.bench;

/**
 * One line of the table.
 *
 * @param item letter of the item, for instance {@code b}
 * @param what is measured
 * @param value with its unit
 * @param aim with its unit; empty where there is none
 * @param note how it came about; may be empty
 */
public record Figure(String item, String what, String value, String aim, String note) {
    /** Without an aim. */
    static Figure of(String item, String what, String value, String note) {
        return new Figure(item, what, value, "", note);
    }
}
