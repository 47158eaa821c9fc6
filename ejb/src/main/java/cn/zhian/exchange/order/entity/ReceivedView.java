package cn.zhian.exchange.order.entity;

import java.util.List;
import java.util.Optional;

/**
 * A received order with everything about it.
 *
 * @param line as in the list
 * @param version counts changes
 * @param edition of the order
 * @param content with masked personal data
 * @param files of the order
 * @param handled files of reports; those without a step wait to be reported
 * @param reports what was reported, the newest first
 * @param passedOn orders that pass it on to platforms below
 * @param acts the timeline
 * @param intact whether the timeline is as it was written
 */
public record ReceivedView(
        ReceivedLine line,
        long version,
        int edition,
        OrderContent content,
        List<OrderFileLine> files,
        List<OrderFileLine> handled,
        List<ReportLine> reports,
        List<IssuedLine> passedOn,
        List<OrderAct> acts,
        boolean intact) {
    /** Its number. */
    public long id() {
        return line.id();
    }

    /** The newest result that was reported. */
    public Optional<StepReport> result() {
        return reports.stream()
                .map(ReportLine::report)
                .filter(one -> one.kind() == StepKind.RESULT)
                .findFirst();
    }
}
