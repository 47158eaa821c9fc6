package cn.zhian.project.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.project.process.boundary.ShippedProcesses;
import cn.zhian.project.process.control.ProcessReader;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

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
