package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.control.Settled.ExportMove;
import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.delivery.entity.Verdict;
import cn.zhian.exchange.outbox.boundary.Chunk;
import cn.zhian.exchange.outbox.boundary.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is under way to a target: a chunk of the outbox, and beside it a batch of an export or of dead letters. It ends when
 * every record was answered; only then the target's position moves.
 */
final class Round {
    private final Standing begun;
    private final Chunk chunk;
    private final Beside beside;
    private final Map<String, Placed> live = new LinkedHashMap<>();
    private final Map<String, Placed> extra = new LinkedHashMap<>();
    private final Map<String, Long> taken = new HashMap<>();
    private final List<DeadLetter> refused = new ArrayList<>();
    private Tally tally = Tally.NONE;

    /**
     * What goes beside the chunk.
     *
     * @param records to be sent
     * @param export how far the export comes with them
     * @param gone dead letters whose things are gone
     */
    record Beside(List<Placed> records, Optional<ExportMove> export, List<String> gone) {
        static final Beside NOTHING = new Beside(List.of(), Optional.empty(), List.of());

        private boolean isNothing() {
            return export.isEmpty() && gone.isEmpty();
        }
    }

    /** Of several versions in the chunk the last one goes; what is in the chunk needs no older state beside it. */
    Round(Standing begun, Chunk chunk, Beside beside) {
        this.begun = begun;
        this.chunk = chunk;
        this.beside = beside;
        chunk.records().forEach(placed -> live.put(placed.record().id(), placed));
        beside.records().stream()
                .filter(placed -> !live.containsKey(placed.record().id()))
                .forEach(placed -> extra.put(placed.record().id(), placed));
    }

    /** Whether it is still what the target is to get; if not, it is dropped, and read anew. */
    boolean fits(Standing now) {
        return now.position() == begun.position()
                && now.plan().version() == begun.plan().version()
                && now.export().map(ExportPoint::since).equals(begun.export().map(ExportPoint::since))
                && now.export().map(ExportPoint::sent).equals(begun.export().map(ExportPoint::sent));
    }

    Chunk chunk() {
        return chunk;
    }

    /** Whether it changes nothing at all. */
    boolean isIdle() {
        return chunk.records().isEmpty() && chunk.end() == begun.position() && extra.isEmpty() && beside.isNothing();
    }

    /** Whether everything was answered. */
    boolean answered() {
        return live.isEmpty() && extra.isEmpty();
    }

    /**
     * What has no answer yet: things in lanes by their number, each in one lane; what goes beside in a lane of its own.
     *
     * <p>No more lanes than there are batches: several small pushes cost both sides more than one, in signatures and commits,
     * and a superior takes those of one platform in turn.
     */
    List<List<Placed>> lanes(TargetPlan.Pace pace) {
        int batches = (live.size() + pace.batch() - 1) / pace.batch();
        int count = Math.max(1, Math.min(pace.lanes(), batches));
        List<List<Placed>> lanes = new ArrayList<>();
        Stream.generate(() -> new ArrayList<Placed>()).limit(count).forEach(lanes::add);
        live.values()
                .forEach(placed -> lanes.get(Math.floorMod(
                                Objects.hash(placed.record().kind().word(), placed.entityId()), count))
                        .add(placed));
        lanes.add(List.copyOf(extra.values()));
        lanes.removeIf(Collection::isEmpty);
        return lanes;
    }

    void take(Lane.Outcome outcome) {
        tally = tally.plus(outcome.tally());
        outcome.answers().values().forEach(this::take);
    }

    private void take(RecordAnswer answer) {
        Placed placed = Optional.ofNullable(live.remove(answer.id())).orElseGet(() -> extra.remove(answer.id()));
        if (answer.verdict() == Verdict.REJECTED) {
            refused.add(DeadLetter.of(placed, answer.cause()));
        } else {
            taken.put(answer.id(), answer.version());
        }
    }

    /** What became of the pushes since it was last asked. */
    Tally tally() {
        Tally told = tally;
        tally = Tally.NONE;
        return told;
    }

    Settled settled() {
        return new Settled(
                begun.position(),
                chunk.end(),
                begun.export().map(ExportPoint::sent).orElse(0L),
                beside.export(),
                taken,
                refused,
                beside.gone(),
                tally());
    }
}
