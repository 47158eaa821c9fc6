package cn.zhian.platform.view;

import java.util.List;

/**
 * The passes of a day.
 *
 * @param granted let through, 24 counts by hour in {@code Clocks.SHOWN}
 * @param refused turned away, all day
 */
public record DayPasses(List<Long> granted, long refused) {
    /** Copies the counts. */
    public DayPasses {
        granted = List.copyOf(granted);
    }

    /** Let through, all day. */
    public long total() {
        return granted.stream().mapToLong(Long::longValue).sum();
    }
}
