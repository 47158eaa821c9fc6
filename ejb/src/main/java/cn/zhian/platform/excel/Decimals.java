package cn.zhian.platform.excel;

import java.math.BigDecimal;

/** Writes Excel's numbers as people typed them. */
final class Decimals {
    /** Beyond this there is nothing but zeros to write. */
    private static final double LARGEST = 1e25;

    private Decimals() {}

    /** 501 and not 501.0 or 5.01E2. */
    static String plain(double value) {
        if (Math.abs(value) > LARGEST) {
            return Double.toString(value);
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return (decimal.scale() < 0 ? decimal.setScale(0) : decimal).toPlainString();
    }
}
