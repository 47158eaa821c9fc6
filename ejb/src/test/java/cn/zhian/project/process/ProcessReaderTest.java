package cn.zhian.project.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.project.process.boundary.ShippedProcesses;
import cn.zhian.project.process.control.ProcessReader;
import cn.zhian.project.process.entity.Escalation;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.Reminder;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessReaderTest {
    private static final String HEAD = """
            {"id": "x", "name": {"zh": "流程", "en": "Process"}, "source": "测试", "stages": [""";
    private static final String TASK = """
            "name": {"zh": "阶段", "en": "Stage"}, "tasks": [
              {"id": "%s", "name": {"zh": "任务", "en": "Task"}, "role": "builder", "kind": "work"}]""";

    @Test
    void everyShippedProcessIsRead() {
        ShippedProcesses.IDS.forEach(id -> assertThat(ShippedProcesses.get(id).id(), is(id)));
    }

    @Test
    void everyShippedProcessRemindsAndNamesWhoSupervises() {
        ShippedProcesses.IDS.forEach(id -> {
            Process process = ShippedProcesses.get(id);
            assertThat(id, process.reminder().isPresent(), is(true));
            assertThat(
                    id,
                    process.escalation().map(Escalation::to),
                    is(Optional.of(id.equals("guangyuan") ? ProjectRole.HOUSING_BUREAU : ProjectRole.PEACE_OFFICE)));
        });
    }

    @Test
    void refusesADeadEndAndWhatNobodyReaches() {
        String document = HEAD
                + "{\"id\": \"a\", \"next\": \"b\"," + TASK.formatted("t1") + "},"
                + "{\"id\": \"b\", \"next\": \"a\"," + TASK.formatted("t2") + "},"
                + "{\"id\": \"c\"," + TASK.formatted("t3") + "}]}";

        assertThat(
                keys(document),
                containsInAnyOrder(
                        "problem.definition.dead-end",
                        "problem.definition.dead-end",
                        "problem.definition.unreachable"));
    }

    @Test
    void refusesUnknownStagesRolesAndDoubledIds() {
        String document = HEAD
                + "{\"id\": \"a\", \"next\": \"z\"," + TASK.formatted("t1").replace("builder", "king") + "},"
                + "{\"id\": \"a\"," + TASK.formatted("t1") + "}]}";

        assertThat(
                keys(document),
                containsInAnyOrder(
                        "problem.definition.word",
                        "problem.definition.task",
                        "problem.definition.twice",
                        "problem.definition.twice",
                        "problem.definition.stage",
                        "problem.definition.dead-end",
                        "problem.definition.dead-end"));
    }

    @Test
    void aProcessWithoutReminderAndEscalationIsReadAsEver() {
        Process old = ProcessReader.read(HEAD + "{\"id\": \"a\"," + TASK.formatted("t1") + "}]}");

        assertThat(old.reminder(), is(Optional.empty()));
        assertThat(old.escalation(), is(Optional.empty()));
    }

    @Test
    void readsReminderAndEscalation() {
        Process read = ProcessReader.read(with("\"reminder\": {\"daysBefore\": 1},"
                + " \"escalation\": {\"daysAfter\": 365, \"to\": \"housing-bureau\"}"));

        assertThat(read.reminder(), is(Optional.of(new Reminder(1))));
        assertThat(read.escalation(), is(Optional.of(new Escalation(365, ProjectRole.HOUSING_BUREAU))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "reminder": {"daysBefore": 0}                            | reminder.daysBefore  | problem.range
            "reminder": {"daysBefore": 366}                          | reminder.daysBefore  | problem.range
            "reminder": {"daysBefore": -2}                           | reminder.daysBefore  | problem.range
            "reminder": {"daysBefore": 99999999999999999999}         | reminder.daysBefore  | problem.range
            "reminder": {"daysBefore": "2"}                          | reminder.daysBefore  | problem.definition.number
            "reminder": {"daysBefore": 1.5}                          | reminder.daysBefore  | problem.definition.number
            "reminder": {"days": 2}                                  | reminder.daysBefore  | problem.field.required
            "reminder": {}                                           | reminder.daysBefore  | problem.field.required
            "reminder": [2]                                          | reminder             | problem.definition.object
            "escalation": {"daysAfter": 0, "to": "town"}             | escalation.daysAfter | problem.range
            "escalation": {"daysAfter": 366, "to": "town"}           | escalation.daysAfter | problem.range
            "escalation": {"to": "town"}                             | escalation.daysAfter | problem.field.required
            "escalation": {"daysAfter": 3}                           | escalation.to        | problem.field.required
            "escalation": {"daysAfter": 3, "to": "king"}             | escalation.to        | problem.definition.word
            "escalation": {"daysAfter": 3, "to": 7}                  | escalation.to        | problem.definition.text
            "escalation": "town"                                     | escalation           | problem.definition.object
            """, quoteCharacter = '`')
    void refusesNonsenseInThemByItsPath(String block, String path, String key) {
        List<FieldError> errors = assertThrows(Invalid.class, () -> ProcessReader.read(with(block)))
                .errors();

        assertThat(
                errors.stream().map(error -> error.field() + " " + error.key()).toList(), hasItem(path + " " + key));
    }

    /** A whole process with a block before its stages. */
    private static String with(String block) {
        return HEAD.replace("\"stages\"", block + ", \"stages\"") + "{\"id\": \"a\"," + TASK.formatted("t1") + "}]}";
    }

    @Property(tries = 300)
    void isTotal(@ForAll @IntRange(max = 6_000) int at, @ForAll char put, @ForAll @IntRange(max = 40) int gone) {
        String whole = ShippedProcesses.document("hefei-shushan");
        int from = Math.min(at, whole.length());
        try {
            ProcessReader.read(whole.substring(0, from) + put + whole.substring(Math.min(whole.length(), from + gone)));
        } catch (Invalid refused) {
            assertThat(refused.errors(), is(not(empty())));
        }
    }

    private static List<String> keys(String document) {
        return assertThrows(Invalid.class, () -> ProcessReader.read(document)).errors().stream()
                .map(FieldError::key)
                .toList();
    }
}
