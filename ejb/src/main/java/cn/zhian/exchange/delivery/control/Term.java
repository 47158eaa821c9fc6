package cn.zhian.exchange.delivery.control;

import cn.zhian.platform.Clocks;
import java.time.Instant;
import java.time.LocalDate;

/** From when to when data may leave (EX-7). @param from its first day; @param to its last day, both in Asia/Shanghai */
public record Term(LocalDate from, LocalDate to) {
    /** Whether it has begun. */
    public boolean begun(Instant moment) {
        return !moment.atZone(Clocks.SHOWN).toLocalDate().isBefore(from);
    }

    /** Whether it is over. */
    public boolean over(Instant moment) {
        return moment.atZone(Clocks.SHOWN).toLocalDate().isAfter(to);
    }

    /** Whether data may leave now. */
    public boolean runs(Instant moment) {
        return begun(moment) && !over(moment);
    }
}
