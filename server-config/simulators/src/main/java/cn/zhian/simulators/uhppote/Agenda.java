package cn.zhian.simulators.uhppote;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Things that will happen, in the order of their time; of equal times the one noted first. */
final class Agenda {

    private record Entry(Instant at, long order, Consumer<Instant> action) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
    private long order;

    void note(Instant at, Consumer<Instant> action) {
        entries.add(new Entry(at, order++, action));
    }

    /** Lets everything happen that is due; what is noted meanwhile too. */
    void advanceTo(Instant now) {
        while (!entries.isEmpty() && !entries.peek().at().isAfter(now)) {
            Entry entry = entries.remove();
            entry.action().accept(entry.at());
        }
    }
}
