package cn.zhian.simulators.uhppote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What the controller was asked to do: the latest requests, and every remote opening. */
final class CommandLog {

    private static final int KEPT = 20_000;

    private final Deque<CommandSeen> seen = new ArrayDeque<>();
    private final List<DoorOpening> openings = new ArrayList<>();
    private long count;

    synchronized void add(CommandSeen command) {
        count++;
        if (seen.size() == KEPT) {
            seen.removeFirst();
        }
        seen.addLast(command);
    }

    synchronized void opened(DoorOpening opening) {
        openings.add(opening);
    }

    synchronized List<CommandSeen> latest() {
        return List.copyOf(seen);
    }

    synchronized List<DoorOpening> openings() {
        return List.copyOf(openings);
    }

    synchronized long count() {
        return count;
    }
}
