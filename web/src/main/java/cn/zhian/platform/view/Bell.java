package cn.zhian.platform.view;

/**
 * The alarm bell of the top bar.
 *
 * @param open alarms nobody has closed
 * @param highest the highest of their levels, 1 (red) to 4 (blue); 0 if none is open
 */
public record Bell(long open, int highest) {
    /** Nothing open. */
    public static final Bell SILENT = new Bell(0, 0);
}
