package cn.zhian.project.evidence.entity;

import cn.zhian.platform.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The observation window of an acceptance: full days in China, and today until now.
 *
 * @param firstDay of the full days
 * @param lastDay of the full days, yesterday
 * @param until now
 */
public record Window(LocalDate firstDay, LocalDate lastDay, Instant until) {
    /** The full days before now. @param days 1 to 90 */
    public static Window before(Instant now, int days) {
        LocalDate today = LocalDate.ofInstant(now, Clocks.SHOWN);
        return new Window(today.minusDays(days), today.minusDays(1), now);
    }

    /** Its beginning. */
    public Instant from() {
        return firstDay.atStartOfDay(Clocks.SHOWN).toInstant();
    }

    /** Its full days. */
    public Stream<LocalDate> days() {
        return firstDay.datesUntil(lastDay.plusDays(1));
    }
}
