package cn.zhian.platform.excel;

/**
 * How much is read at most.
 *
 * @param bytes of the file
 * @param inflated bytes of everything in it
 * @param rows of the first sheet, the titles among them
 * @param columns of a row
 */
public record ExcelLimits(int bytes, long inflated, int rows, int columns) {
    /** 20 MB, 160 MB inflated, 50,000 rows and the titles, 64 columns. */
    public static final ExcelLimits USUAL = new ExcelLimits(20 * 1024 * 1024, 160L * 1024 * 1024, 50_001, 64);
}
