package cn.zhian.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import cn.zhian.harness.Controllers;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("A project in Yuyao, from submission to filing, by its parties at their browsers")
class YuyaoProjectIT {
    @Test
    void isReturnedOnceMendedOnceAndFiled(Running running) {
        Neighbourhood place = Neighbourhood.in(running.api(), running.controllers(), Controllers.FIRST + 9);
        Walk walk = Walk.begin(running, place.community(), "滨江小区智安建设");
        walk.submitsPlan("town", "领导小组办公室审核");
        walk.passes("peace-office", "备案评审与会审");
        walk.returns("big-data-bureau", "请补充接口说明", "方案申报");
        walk.submits("town", "领导小组办公室审核");
        walk.passes("peace-office", "备案评审与会审");
        walk.passes("big-data-bureau", "备案评审与会审");
        walk.passes("police-technical", "建设");
        walk.submits("builder", "竣工检查");
        // The town handed the plan in; a colleague looks at what was built.
        walk.passes("town 2", "联合验收");
        walk.returns("housing-bureau", "东门摄像机未安装", "整改");
        walk.mends("builder", "联合验收");
        walk.passes("housing-bureau", "联合验收");
        walk.checksTheSite("police-technical");
        walk.bringsEvidence();
        walk.passes("police-technical", "公安出具证明");
        walk.passes("police", "住建备案");
        walk.files("housing-bureau", screen -> {
            assertThat(screen.history(), hasItem(containsString("东门摄像机未安装")));
            screen.session().shot("project-filed");
        });
    }
}
