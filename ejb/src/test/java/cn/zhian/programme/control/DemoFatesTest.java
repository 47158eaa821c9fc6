package cn.zhian.programme.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import cn.zhian.community.boundary.CommunityCode;
import cn.zhian.community.boundary.CommunityData;
import cn.zhian.platform.Clocks;
import cn.zhian.programme.control.DemoFates.Life;
import cn.zhian.project.process.boundary.DemoProjects.Step;
import cn.zhian.project.process.boundary.ShippedProcesses;
import cn.zhian.project.process.control.Flow;
import cn.zhian.project.process.entity.Actor;
import cn.zhian.project.process.entity.FlowState;
import cn.zhian.project.process.entity.Process;
import cn.zhian.project.process.entity.ProjectRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The communities of the demonstration")
class DemoFatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Process PROCESS = ShippedProcesses.get("zhangdian-2020");

    @Test
    void areThoseOfTheSourceUnderValidCodes() {
        List<CommunityData> all = DemoTown.all();
        assertThat(all, hasSize(37));
        all.forEach(one ->
                assertThat(one.code(), CommunityCode.check("code", one.code()).isEmpty(), is(true)));
        assertThat(new HashSet<>(all.stream().map(CommunityData::code).toList()), hasSize(37));
        assertThat(all.get(16).name(), is("和平小区"));
        assertThat(all.get(16).town().orElseThrow(), is("和平"));
        assertThat(all.get(16).committee().orElseThrow(), is("和平社区居委会"));
        assertThat(
                new TreeSet<>(all.stream().map(one -> one.town().orElseThrow()).toList()),
                is(new TreeSet<>(List.of("车站", "公园", "和平", "科苑", "体育场", "湖田", "马尚"))));
    }

    @Test
    void areEachTakenOnce() {
        List<Integer> order = DemoFates.order(DemoTown.all().size());
        assertThat(new TreeSet<>(order), hasSize(37));
        assertThat(order.subList(0, 5), is(List.of(0, 10, 20, 30, 3)));
    }

    @Test
    void goTheWayOfTheirProcessAndStandEverywhereOnIt() {
        Set<String> stages = new TreeSet<>();
        for (int number = 0; number < DemoTown.all().size(); number++) {
            stages.add(new DemoFates(TODAY).of(number).map(DemoFatesTest::walk).orElse("none"));
        }
        assertThat(
                stages,
                is(new TreeSet<>(List.of(
                        "none",
                        "submission",
                        "review",
                        "construction",
                        "acceptance",
                        "rectification",
                        "subsidy",
                        "over"))));
    }

    /** Where a life ends; every step is one that its party may take, and comes after the one before. */
    private static String walk(Life life) {
        FlowState state = FlowState.begin(PROCESS, Set.of());
        List<Instant> times = new ArrayList<>(List.of(life.begun()));
        for (Step step : life.steps()) {
            ProjectRole role = PROCESS.task(step.act().task()).orElseThrow().role();
            Actor actor = new Actor(-1L - role.ordinal(), Set.of(role));
            state = Flow.apply(PROCESS, state, actor, step.act()).state();
            assertThat(step.at(), greaterThan(times.get(times.size() - 1)));
            times.add(step.at());
        }
        assertThat(
                times.get(times.size() - 1),
                lessThan(TODAY.atStartOfDay(Clocks.SHOWN).toInstant()));
        return state.stage().orElse("over");
    }
}
