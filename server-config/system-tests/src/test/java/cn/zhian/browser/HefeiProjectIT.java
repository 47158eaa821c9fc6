package cn.zhian.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;

import cn.zhian.harness.Controllers;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("A project in Hefei Shushan, from submission to filing, by its parties at their browsers")
class HefeiProjectIT {
    private static final String DIVISION = "340104";

    @Test
    void isReturnedOnceMendedOnceAndFiled(Running running) {
        Neighbourhood place = Neighbourhood.in(running.api(), running.controllers(), Controllers.FIRST + 10, DIVISION);
        Walk walk = Walk.begin(running, place.community(), "蜀山小区智慧平安建设");
        walk.submitsPlan("builder", "方案评审");
        walk.returns("police-technical", "缺少点位图", "方案提交");
        walk.submits("builder", "方案评审");
        walk.passes("police", "方案评审");
        walk.passes("police-technical", "按标准建设");
        walk.submits("builder", "数据对接");
        walk.passes("peace-office", "验收申请");
        walk.submits("builder", "联合验收");
        walk.returns("quality-station", "东门摄像机未安装", "整改");
        walk.mends("builder", "联合验收");
        walk.checksTheSite("quality-station");
        walk.passes("quality-station", "联合验收");
        walk.bringsEvidence();
        walk.passes("police-technical", "验收通过");
        walk.passes("police", "备案");
        walk.files("housing-bureau", screen -> {
            assertThat(screen.history(), hasItems(containsString("缺少点位图"), containsString("东门摄像机未安装")));
            screen.session().shot("project-filed-hefei");
        });
        // The rectification notice stands between the plan's return and the acceptance.
        assertThat(
                IssuedPapers.verified(running, walk.project()),
                contains("rectification-notice", "acceptance-sheet", "certificate", "filing-record"));
    }
}
