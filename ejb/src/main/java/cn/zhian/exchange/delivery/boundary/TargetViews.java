package cn.zhian.exchange.delivery.boundary;

import cn.zhian.exchange.delivery.control.ExportPoint;
import cn.zhian.exchange.delivery.control.Hours;
import cn.zhian.exchange.delivery.control.NamedItems;
import cn.zhian.exchange.delivery.control.RateTable.Day;
import cn.zhian.exchange.delivery.control.RecordFeed;
import cn.zhian.exchange.delivery.control.Tally;
import cn.zhian.exchange.delivery.control.TargetPlan;
import cn.zhian.exchange.delivery.control.TargetRow;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes views of targets at one moment; the outbox is asked once for each place at which targets stand. */
final class TargetViews {
    private static final Duration DAY = Duration.ofDays(1);

    private final RecordFeed feed;
    private final Instant now;
    private final long head;
    private final Map<Long, Day> days;
    private final Map<Long, Long> letters;
    private final Map<Long, Optional<Instant>> waiting = new HashMap<>();

    TargetViews(RecordFeed feed, Instant now, Map<Long, Day> days, Map<Long, Long> letters) {
        this.feed = feed;
        this.now = now;
        this.days = days;
        this.letters = letters;
        head = feed.head();
    }

    TargetView of(TargetRow row) {
        TargetFigures figures = figures(row);
        TargetPlan plan = row.plan();
        return new TargetView(
                plan.id(),
                plan.version(),
                row.name(),
                state(row, figures),
                settings(row),
                plan.access().credentials().keySet().stream().sorted().toList(),
                figures,
                row.createdAt(),
                row.changedAt());
    }

    long lagSeconds(TargetRow row) {
        return row.position() >= head
                ? 0
                : waiting.computeIfAbsent(row.position(), feed::waitingSince)
                        .map(since -> Math.max(0, Duration.between(since, now).toSeconds()))
                        .orElse(0L);
    }

    long lagRecords(TargetRow row) {
        return Math.max(0, head - row.position());
    }

    private TargetFigures figures(TargetRow row) {
        Day day = days.getOrDefault(row.plan().id(), Day.NONE);
        TargetRow.Progress progress = row.progress();
        return new TargetFigures(
                lagRecords(row),
                lagSeconds(row),
                letters.getOrDefault(row.plan().id(), 0L),
                progress.failures(),
                progress.error(),
                progress.cause(),
                progress.errorAt(),
                progress.answeredAt(),
                progress.retryAt(),
                progress.export().map(ExportPoint::sent),
                progress.nearLimit(),
                rates(now.minus(DAY), day.tally()),
                day.quarters());
    }

    static Rates rates(Instant from, Tally tally) {
        return new Rates(from, tally.sent(), tally.accepted(), tally.duplicate(), tally.rejected(), tally.failed());
    }

    /** How it is doing: what keeps it from being served comes first. */
    TargetState state(TargetRow row, TargetFigures figures) {
        TargetPlan plan = row.plan();
        if (plan.paused()) {
            return TargetState.PAUSED;
        }
        if (plan.term().over(now)) {
            return TargetState.OVER;
        }
        if (!plan.term().begun(now)) {
            return TargetState.NOT_BEGUN;
        }
        if (row.lost()) {
            return TargetState.EXPORT_ANEW;
        }
        return served(row, figures);
    }

    private TargetState served(TargetRow row, TargetFigures figures) {
        if (row.progress().blocked()) {
            return TargetState.BLOCKED;
        }
        if (figures.failures() > 0) {
            return TargetState.RETRYING;
        }
        if (figures.lagSeconds() > row.lagLimit()) {
            return TargetState.LAGGING;
        }
        if (!row.plan().hours().allow(now)) {
            return TargetState.OUT_OF_HOURS;
        }
        if (row.progress().export().isPresent()) {
            return TargetState.EXPORTING;
        }
        return figures.lagRecords() > 0 ? TargetState.DELIVERING : TargetState.UP_TO_DATE;
    }

    private static TargetData settings(TargetRow row) {
        TargetPlan plan = row.plan();
        return new TargetData(
                row.name(),
                plan.protocol(),
                plan.access().profile(),
                plan.access().address(),
                Optional.empty(),
                plan.selection().kinds(),
                plan.selection().communities(),
                plan.selection().below(),
                plan.tailoring().leftOut(),
                plan.tailoring().only().map(NamedItems::names),
                plan.tailoring().names(),
                plan.tailoring().documents(),
                plan.tailoring().phones(),
                plan.hours().equals(Hours.ALWAYS) ? List.of() : plan.hours().list(),
                Optional.of(plan.pace().rate()).filter(rate -> rate > 0),
                Optional.of(plan.pace().batch()),
                Optional.of(plan.pace().lanes()),
                Optional.of(row.lagLimit()),
                row.ground().legalBasis(),
                row.ground().scope(),
                plan.term().from(),
                plan.term().to());
    }
}
