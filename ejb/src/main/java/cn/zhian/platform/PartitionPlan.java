package cn.zhian.platform;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Which monthly partitions a table lacks, and which have expired. */
final class PartitionPlan {
    /** Months made in advance, so that an instance that is not restarted for long has room. */
    static final int AHEAD = 3;

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'p'uuuuMM");

    private PartitionPlan() {}

    /**
     * Months to add.
     *
     * @param end exclusive upper bound of the last partition
     * @param now the running month
     * @param retain whole months kept before the running one, 0 for ever
     * @return in order; the first one also takes what lies between {@code end} and its month
     */
    static List<YearMonth> missing(LocalDate end, YearMonth now, int retain) {
        YearMonth first = YearMonth.from(end);
        if (retain > 0 && first.isBefore(now.minusMonths(retain))) {
            first = now.minusMonths(retain);
        }
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(now.plusMonths(AHEAD)); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** Whether a partition that ends before {@code end} may go. */
    static boolean expired(LocalDate end, YearMonth now, int retain) {
        return retain > 0 && !end.isAfter(now.minusMonths(retain).atDay(1));
    }

    /** The name of a month's partition. */
    static String name(YearMonth month) {
        return month.format(NAME);
    }
}
