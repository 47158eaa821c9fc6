package cn.zhian.simulators.uhppote;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Dates and times as plain decimal numbers, the way the controller shows them. */
final class Digits {

    private Digits() {}

    /** YYYYMMDD. */
    static long of(LocalDate date) {
        return date.getYear() * 10000L + date.getMonthValue() * 100L + date.getDayOfMonth();
    }

    /** YYYYMMDDhhmmss. */
    static long of(LocalDateTime time) {
        return of(time.toLocalDate()) * 1_000_000L
                + time.getHour() * 10000L
                + time.getMinute() * 100L
                + time.getSecond();
    }

    /** The date of YYYYMMDD, or empty when there is no such day. */
    static Optional<LocalDate> date(long digits) {
        try {
            return Optional.of(LocalDate.of((int) (digits / 10000), (int) (digits / 100 % 100), (int) (digits % 100)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
