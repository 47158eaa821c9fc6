package cn.zhian.programme;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.programme.boundary.ShippedProgrammes;
import cn.zhian.programme.control.ProgrammeReader;
import cn.zhian.programme.entity.CommunityState;
import cn.zhian.programme.entity.Programme;
import cn.zhian.project.process.boundary.ShippedProcesses;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.Stage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Programmes as regions write them")
class ProgrammeReaderTest {
    /** A stage that a programme forgets counts as building, which is wrong for a shipped one. */
    @ParameterizedTest
    @CsvSource({"zhangdian-2020, zhangdian-2020", "yuyao-2022, yuyao-2022"})
    void knowsEveryStageAndTaskOfItsProcess(String code, String processCode) {
        Programme programme = ShippedProgrammes.get(code);
        Process process = ShippedProcesses.get(processCode);
        Set<String> named =
                programme.stages().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(named, is(process.stages().stream().map(Stage::id).collect(Collectors.toSet())));
        programme
                .completion()
                .forEach(task -> assertThat(task, process.task(task).isPresent(), is(true)));
        Stage acceptance = process.stage("acceptance").orElseThrow();
        assertThat(
                programme.acceptance(),
                is(acceptance.tasks().stream().map(task -> task.id()).collect(Collectors.toSet())));
        programme
                .subsidy()
                .ifPresent(rule -> assertThat(process.task(rule.task()).isPresent(), is(true)));
        assertThat(programme.stages(CommunityState.RECTIFICATION), is(Set.of("rectification")));
    }

    @Test
    void tellsEveryErrorWithItsPlace() {
        Invalid invalid = assertThrows(Invalid.class, () -> ProgrammeReader.read("""
                {"id": "x", "name": {"zh": "甲", "en": "A"}, "source": "s", "division": "37x", "communities": 0,
                 "classes": [{"id": "old", "name": {"zh": "甲", "en": "A"}, "kinds": ["ruin"]}],
                 "stages": {"plan": ["a"], "build": ["a"]}, "completion": ["c"], "acceptance": [],
                 "deadlines": [
                   {"day": "2021-02-30", "name": {"zh": "甲", "en": "A"}, "measure": "accepted", "source": "s",
                    "targets": [{"share": 101}, {"class": "new"}]},
                   {"day": "1969-12-31", "name": {"zh": "甲", "en": "A"}, "measure": "wished", "source": "s",
                    "targets": []}]}"""));
        List<String> fields = invalid.errors().stream().map(FieldError::field).toList();
        assertThat(
                fields,
                containsInAnyOrder(
                        "division",
                        "communities",
                        "classes[0].kinds[0]",
                        "stages.build",
                        "acceptance",
                        "deadlines[0].day",
                        "deadlines[0].targets[0].share",
                        "deadlines[0].targets[1].class",
                        "deadlines[0].targets[1].share",
                        "deadlines[1].measure",
                        "deadlines[1].targets",
                        "deadlines[1]"));
    }

    @Test
    void namesTheClassesOfASubsidy() {
        Invalid invalid = assertThrows(
                Invalid.class,
                () -> ProgrammeReader.read(ShippedProgrammes.document("zhangdian-2020")
                        .replace("\"classes\": [\"commercial\"]", "\"classes\": [\"rich\"]")));
        assertThat(invalid.errors().stream().map(FieldError::field).toList(), is(List.of("subsidy.classes")));
        assertThat(ShippedProgrammes.get("yuyao-2022").subsidy().stream().toList(), is(empty()));
    }
}
