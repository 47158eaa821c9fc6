package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.control.Settled.ExportMove;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.record.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what goes to a target beside what is new: dead letters that somebody wants to send again, then an export. */
final class Besides {
    /** Empty communities that are passed over at once. */
    private static final int STRIDES = 50;

    private final RecordFeed feed;

    Besides(RecordFeed feed) {
        this.feed = feed;
    }

    Round.Beside of(Standing standing) {
        if (!standing.wanted().isEmpty()) {
            return letters(standing.wanted(), standing.plan().selection());
        }
        return standing.export().map(point -> export(standing, point)).orElse(Round.Beside.NOTHING);
    }

    private Round.Beside letters(List<DeadLetter> letters, Selection selection) {
        List<Placed> found = new ArrayList<>();
        Map<RecordKind, List<DeadLetter>> kinds = letters.stream().collect(Collectors.groupingBy(DeadLetter::kind));
        kinds.forEach((kind, some) -> found.addAll(
                feed.newest(kind, some.stream().map(DeadLetter::entityId).toList(), selection)));
        Set<String> alive = found.stream().map(placed -> placed.record().id()).collect(Collectors.toSet());
        List<String> gone = new ArrayList<>();
        letters.stream().filter(letter -> !alive.contains(letter.recordId())).forEach(letter -> {
            if (letter.erased() && selection.kinds().contains(letter.kind())) {
                found.add(letter.tombstone());
            } else {
                gone.add(letter.recordId());
            }
        });
        return new Round.Beside(found, Optional.empty(), gone);
    }

    private Round.Beside export(Standing standing, ExportPoint begin) {
        TargetPlan plan = standing.plan();
        List<RecordKind> kinds = Stream.of(RecordKind.values())
                .filter(plan.selection().kinds()::contains)
                .toList();
        List<Long> communities = communities(plan.selection());
        ExportPoint point = begin;
        for (int stride = 0; stride < STRIDES; stride++) {
            Optional<ExportPoint> start = onward(point, kinds, communities);
            if (start.isEmpty()) {
                return new Round.Beside(List.of(), Optional.of(new ExportMove(begin, Optional.empty())), List.of());
            }
            point = start.get();
            RecordFeed.Page page = feed.page(
                    point.kind(),
                    point.communityId(),
                    point.afterId(),
                    plan.pace().batch(),
                    point.since());
            List<Placed> wanted = page.records();
            point = point(point, page, wanted.size());
            if (!wanted.isEmpty()) {
                return new Round.Beside(wanted, Optional.of(new ExportMove(begin, Optional.of(point))), List.of());
            }
        }
        return new Round.Beside(List.of(), Optional.of(new ExportMove(begin, Optional.of(point))), List.of());
    }

    private List<Long> communities(Selection selection) {
        return feed.communities().stream().filter(selection::holds).toList();
    }

    // A community that is done is left by going behind its last thing.
    private static ExportPoint point(ExportPoint at, RecordFeed.Page page, int sent) {
        return new ExportPoint(
                at.kind(),
                at.communityId(),
                page.more() ? page.afterId() : Long.MAX_VALUE,
                at.since(),
                at.sent() + sent);
    }

    /** The same place, or the beginning of the next community or kind; empty at the end. */
    private static Optional<ExportPoint> onward(ExportPoint at, List<RecordKind> kinds, List<Long> communities) {
        boolean within = kinds.contains(at.kind()) && communities.contains(at.communityId());
        if (within && at.afterId() < Long.MAX_VALUE) {
            return Optional.of(at);
        }
        Optional<Long> next = communities.stream()
                .filter(id -> kinds.contains(at.kind()) && id > at.communityId())
                .findFirst();
        if (next.isPresent()) {
            return Optional.of(new ExportPoint(at.kind(), next.get(), 0, at.since(), at.sent()));
        }
        return kinds.stream()
                .filter(kind -> kind.compareTo(at.kind()) > 0 && !communities.isEmpty())
                .findFirst()
                .map(kind -> new ExportPoint(kind, communities.get(0), 0, at.since(), at.sent()));
    }
}
