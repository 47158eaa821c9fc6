package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.OrderUrgency;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The times of a received order, fixed when it arrives, and which of them were seen to. An order without a time limit has
 * none. Pure.
 *
 * @param due until when it is to be reported
 * @param remind when those who handle it are reminded
 * @param escalate when all who may handle it are told, and the platform above is
 * @param reminded when that was done
 * @param overdue when it was noted that it is late
 * @param escalated when that was done
 */
public record OrderTimes(
        Optional<Instant> due,
        Optional<Instant> remind,
        Optional<Instant> escalate,
        Optional<Instant> reminded,
        Optional<Instant> overdue,
        Optional<Instant> escalated) {
    private static final Duration LEAD = Duration.ofHours(24);

    /** An order that has no time limit. */
    public static final OrderTimes ENDLESS = new OrderTimes(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Of an order that arrives: reminded a day before its end, or after half the time where it has less than two days;
     * escalated an hour, four hours or a day after the end, the sooner the more urgent it is.
     */
    public static OrderTimes arriving(Optional<Instant> due, OrderUrgency urgency, Instant now) {
        return due.map(end -> new OrderTimes(
                        due,
                        end.isAfter(now) ? Optional.of(end.minus(lead(end, now))) : Optional.empty(),
                        Optional.of(end.plus(patience(urgency))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .orElse(ENDLESS);
    }

    private static Duration lead(Instant end, Instant now) {
        Duration half = Duration.between(now, end).dividedBy(2);
        return half.compareTo(LEAD) < 0 ? half : LEAD;
    }

    private static Duration patience(OrderUrgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> Duration.ofHours(1);
            case URGENT -> Duration.ofHours(4);
            case NORMAL -> Duration.ofHours(24);
        };
    }

    /** The next time at which something is to be done; empty when nothing is any more. */
    public Optional<Instant> next(OrderProgress progress) {
        if (!progress.pending()) {
            return Optional.empty();
        }
        return Stream.of(
                        remind.filter(at -> reminded.isEmpty()),
                        due.filter(at -> overdue.isEmpty()),
                        escalate.filter(at -> escalated.isEmpty()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** Whether those who handle it are to be reminded; not any more when it is late. */
    public boolean reminding(Instant now) {
        return reminded.isEmpty() && reached(remind, now) && !reached(due, now);
    }

    /** Whether it is to be noted that it is late. */
    public boolean lapsing(Instant now) {
        return overdue.isEmpty() && reached(due, now);
    }

    /** Whether it is to be escalated. */
    public boolean escalating(Instant now) {
        return escalated.isEmpty() && reached(escalate, now);
    }

    private static boolean reached(Optional<Instant> at, Instant now) {
        return at.filter(time -> !time.isAfter(now)).isPresent();
    }

    /** The same after everything was done whose time has come. */
    public OrderTimes tended(Instant now) {
        return new OrderTimes(
                due,
                remind,
                escalate,
                reached(remind, now) ? reminded.or(() -> Optional.of(now)) : reminded,
                reached(due, now) ? overdue.or(() -> Optional.of(now)) : overdue,
                reached(escalate, now) ? escalated.or(() -> Optional.of(now)) : escalated);
    }
}
