package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.entity.TargetAccess;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.record.RecordKind;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What one delivery keeps, in memory; survives the delivery. */
final class MemoryBook implements DeliveryBook {
    TargetPlan plan = plan(0, 10, 4);
    long token = 1;
    long position;
    boolean lost;
    int failures;
    Optional<Instant> retryAt = Optional.empty();
    Optional<ExportPoint> export = Optional.empty();
    Optional<Trouble> trouble = Optional.empty();
    Tally tally = Tally.NONE;
    final Map<String, DeadLetter> letters = new TreeMap<>();
    final Set<String> wanted = new HashSet<>();

    static TargetPlan plan(int rate, int batch, int lanes) {
        return new TargetPlan(
                1,
                "scripted",
                new TargetAccess(1, "https://localhost", JsonValue.EMPTY_JSON_OBJECT),
                new Selection(Set.of(RecordKind.HOUSE), Optional.empty()),
                Tailoring.NONE,
                Hours.ALWAYS,
                new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)),
                new TargetPlan.Pace(rate, batch, lanes),
                false);
    }

    @Override
    public synchronized Optional<Standing> standing(Lease lease) {
        List<DeadLetter> again = letters.values().stream()
                .filter(letter -> wanted.contains(letter.recordId()))
                .toList();
        return lease.token() == token
                ? Optional.of(new Standing(plan, position, lost, failures, retryAt, export, again))
                : Optional.empty();
    }

    @Override
    public synchronized boolean settle(Lease lease, Settled settled) {
        if (lease.token() != token
                || position != settled.from()
                || export.map(ExportPoint::sent).orElse(0L) != settled.exportFrom()) {
            return false;
        }
        position = settled.to();
        settled.export().ifPresent(move -> export = move.to());
        settled.taken()
                .forEach((id, version) ->
                        letters.computeIfPresent(id, (same, letter) -> letter.version() <= version ? null : letter));
        settled.gone().forEach(letters::remove);
        settled.refused().forEach(letter -> {
            letters.put(letter.recordId(), letter);
            wanted.remove(letter.recordId());
        });
        failures = 0;
        retryAt = Optional.empty();
        trouble = Optional.empty();
        tally = tally.plus(settled.tally());
        return true;
    }

    @Override
    public synchronized void interrupted(Lease lease, Tally more, Optional<Trouble> why) {
        tally = tally.plus(more);
        trouble = why;
        why.ifPresent(one -> {
            failures = one.failures();
            retryAt = Optional.of(one.retryAt());
        });
    }
}
