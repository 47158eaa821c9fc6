package cn.zhian.exchange.order.entity;

import java.util.Optional;

/**
 * Which orders a list shows.
 *
 * @param number beginning of the number
 * @param kind what they ask for
 * @param progress where they, or one of their addressees, stand
 * @param overdue only those that are late
 * @param mine only those that wait for the caller
 */
public record OrderFilter(
        Optional<String> number,
        Optional<OrderKind> kind,
        Optional<OrderProgress> progress,
        boolean overdue,
        boolean mine) {
    /** All. */
    public static final OrderFilter ALL =
            new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty(), false, false);
}
