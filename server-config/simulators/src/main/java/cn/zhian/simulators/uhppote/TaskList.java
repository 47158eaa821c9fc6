package cn.zhian.simulators.uhppote;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The task list: what was added takes effect only when the list is activated. */
final class TaskList {

    private final List<Task> listed = new ArrayList<>();
    private List<Task> active = List.of();

    void clear() {
        listed.clear();
    }

    void add(Task task) {
        listed.add(task);
    }

    void activate() {
        active = List.copyOf(listed);
    }

    int activeCount() {
        return active.size();
    }

    /** Active tasks of the later moment's day that fall due after the one and not after the other, in time order. */
    List<Task> due(LocalDateTime after, LocalDateTime until) {
        if (active.isEmpty()) {
            return List.of();
        }
        return active.stream()
                .filter(task -> task.runsOn(until.toLocalDate()))
                .filter(task -> {
                    LocalDateTime moment = until.toLocalDate().atTime(task.at());
                    return moment.isAfter(after) && !moment.isAfter(until);
                })
                .sorted(Comparator.comparing(Task::at))
                .toList();
    }
}
