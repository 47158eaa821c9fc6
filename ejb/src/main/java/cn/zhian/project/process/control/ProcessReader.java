package cn.zhian.project.process.control;

import cn.zhian.platform.Checks;
import cn.zhian.project.definition.JsonPart;
import cn.zhian.project.process.entity.DocumentKind;
import cn.zhian.project.process.entity.Escalation;
import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.Reminder;
import cn.zhian.project.process.entity.Stage;
import cn.zhian.project.process.entity.TaskKind;
import cn.zhian.project.process.entity.TaskRule;
import cn.zhian.project.rule.entity.Trait;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a process as a region writes it; one with a dead end, or a stage that nobody can reach, is refused. */
public final class ProcessReader {
    private static final int MOST_DAYS = 365;
    private static final int MOST_STAGES = 100;

    private final Checks checks = new Checks();

    private ProcessReader() {}

    /** @throws cn.zhian.platform.Invalid if the document is no process; nothing else is thrown, whatever it holds */
    public static Process read(String document) {
        ProcessReader reader = new ProcessReader();
        return reader.process(JsonPart.whole(document, reader.checks));
    }

    private Process process(JsonPart root) {
        List<JsonPart> parts = root.get("stages").filled();
        Process read = new Process(
                root.get("id").id(),
                root.get("name").label(),
                root.get("source").text(),
                parts.stream().map(this::stage).toList(),
                reminder(root.get("reminder")),
                escalation(root.get("escalation")));
        root.get("stages").unique(read.stages().stream().map(Stage::id).toList());
        root.get("stages")
                .unique(read.stages().stream()
                        .flatMap(stage -> stage.tasks().stream())
                        .map(TaskRule::id)
                        .toList());
        if (parts.size() <= MOST_STAGES) {
            checkWays(parts, read);
        } else {
            root.get("stages").wrong("problem.range", 1, MOST_STAGES);
        }
        checks.done();
        return read;
    }

    private Optional<Reminder> reminder(JsonPart part) {
        part.members();
        return part.present() ? Optional.of(new Reminder(days(part.get("daysBefore")))) : Optional.empty();
    }

    private Optional<Escalation> escalation(JsonPart part) {
        part.members();
        if (!part.present()) {
            return Optional.empty();
        }
        JsonPart to = part.get("to");
        if (!to.present()) {
            to.wrong("problem.field.required");
        }
        ProjectRole party = to.word(ProjectRole.class).orElse(ProjectRole.PEACE_OFFICE);
        return Optional.of(new Escalation(days(part.get("daysAfter")), party));
    }

    /** Some must be said; what is read in place of a wrong number is never used, since the document is refused. */
    private static int days(JsonPart part) {
        if (!part.present()) {
            part.wrong("problem.field.required");
        }
        return part.number(MOST_DAYS).orElse(1);
    }

    private Stage stage(JsonPart part) {
        Stage read = new Stage(
                part.get("id").id(),
                part.get("name").label(),
                part.get("tasks").filled().stream().map(this::task).toList(),
                part.get("next").optionalText(),
                part.get("back").optionalText(),
                part.get("returnIssues").word(DocumentKind.class));
        if (read.tasks().stream().noneMatch(task -> task.applies().isEmpty())) {
            part.wrong("problem.definition.stage-without-task");
        }
        return read;
    }

    private TaskRule task(JsonPart part) {
        Optional<ProjectRole> role = part.get("role").word(ProjectRole.class);
        Optional<TaskKind> kind = part.get("kind").word(TaskKind.class);
        if (role.isEmpty() || kind.isEmpty()) {
            part.wrong("problem.definition.task");
        }
        return new TaskRule(
                part.get("id").id(),
                part.get("name").label(),
                role.orElse(ProjectRole.BUILDER),
                kind.orElse(TaskKind.WORK),
                part.get("days").number(MOST_DAYS),
                part.get("gates").words(Gate.class),
                part.get("applies").words(Trait.class),
                part.get("issues").word(DocumentKind.class));
    }

    private void checkWays(List<JsonPart> parts, Process read) {
        for (int i = 0; i < read.stages().size(); i++) {
            Stage stage = read.stages().get(i);
            JsonPart part = parts.get(i);
            ways(stage)
                    .filter(to -> read.stage(to).isEmpty())
                    .forEach(to -> part.wrong("problem.definition.stage", to));
            if (!reached(read, read.stages().get(0)).contains(stage.id())) {
                part.wrong("problem.definition.unreachable", stage.id());
            }
            if (reached(read, stage).stream()
                    .flatMap(id -> read.stage(id).stream())
                    .noneMatch(this::ends)) {
                part.wrong("problem.definition.dead-end", stage.id());
            }
        }
    }

    private boolean ends(Stage stage) {
        return stage.next().isEmpty();
    }

    private static Stream<String> ways(Stage stage) {
        return Stream.concat(stage.next().stream(), stage.back().stream());
    }

    private static Set<String> reached(Process process, Stage from) {
        Set<String> seen = new HashSet<>(Set.of(from.id()));
        Deque<Stage> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            ways(open.pop())
                    .filter(seen::add)
                    .flatMap(id -> process.stage(id).stream())
                    .forEach(open::push);
        }
        return seen;
    }
}
