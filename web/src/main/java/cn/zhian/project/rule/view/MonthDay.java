package cn.zhian.project.rule.view;

/**
 * A day in the grid of a month.
 *
 * @param number of the day; blank in another month
 * @param kind off, work or weekend, and today
 * @param name of the holiday
 */
public record MonthDay(String number, String kind, String name) {
    static final MonthDay BLANK = new MonthDay("", "blank", "");

    /** Whether people are off against the weekend rule. */
    public boolean isOff() {
        return kind.startsWith("off");
    }

    /** Whether people work against the weekend rule. */
    public boolean isWork() {
        return kind.startsWith("work");
    }
}
