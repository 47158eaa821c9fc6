package cn.zhian.exchange.order.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a platform below tells of an order.
 *
 * @param number of the order
 * @param step counts what is told of it, from 1
 * @param kind of step
 * @param at when it was done
 * @param by who did it, at most 100 characters
 * @param words at most 2,000 characters
 * @param answers to what a data query asks
 * @param hit of a watch-list entry
 * @param files of a result
 */
public record StepReport(
        String number,
        long step,
        StepKind kind,
        Instant at,
        String by,
        String words,
        List<OrderAnswer> answers,
        Optional<WatchHit> hit,
        List<CarriedFile> files) {
    /** The same with files. */
    public StepReport with(List<CarriedFile> carried) {
        return new StepReport(number, step, kind, at, by, words, answers, hit, carried);
    }

    @Override
    public String toString() {
        return "step " + step + " of " + number;
    }
}
