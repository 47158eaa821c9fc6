package cn.zhian.exchange.delivery.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all of a round was answered with.
 *
 * @param from position before
 * @param to position from now on
 * @param exportFrom records that the export had sent before; 0 where none ran
 * @param export how far the export has come; empty where it has not moved
 * @param taken accepted or known: version by record id
 * @param refused what became dead letters
 * @param gone ids of records that were to be sent again, and whose things are gone
 * @param tally what became of the pushes
 */
public record Settled(
        long from,
        long to,
        long exportFrom,
        Optional<ExportMove> export,
        Map<String, Long> taken,
        List<DeadLetter> refused,
        List<String> gone,
        Tally tally) {
    /** A step of an export. @param to empty at its end */
    public record ExportMove(ExportPoint from, Optional<ExportPoint> to) {}
}
