package cn.zhian.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Controllers;
import cn.zhian.system.SharedZhian;
import cn.zhian.system.SharedZhian.Running;
import cn.zhian.system.SiteFilling;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedZhian.class)
@DisplayName("A project in Yuyao, from submission to filing, by its parties at their browsers")
class YuyaoProjectIT {
    private static final String NAME = "滨江小区智安建设";
    private static final byte[] PAPER = "方案".getBytes(StandardCharsets.UTF_8);
    private static final String PASS = "act.COMPLETE";
    private static final String DONE = "act.COMPLETE.WORK";

    private final Map<String, Clerk> people = new HashMap<>();
    private Running running;
    private Neighbourhood place;

    @Test
    void isReturnedOnceMendedOnceAndFiled(Running shared) {
        running = shared;
        place = Neighbourhood.in(shared.api(), shared.controllers(), Controllers.FIRST + 9);
        long project = prepared();
        as(
                "town",
                screen -> screen.attach("enum.FileKind.PLAN", "方案.pdf", PAPER)
                        .plan("东门", 2)
                        .act(DONE, "")
                        .at("领导小组办公室审核"));
        as("peace-office", screen -> screen.act(PASS, "同意").at("备案评审与会审"));
        as("big-data-bureau", screen -> screen.act("act.RETURN", "请补充接口说明").at("方案申报"));
        as("town", screen -> screen.act(DONE, "已补充").at("领导小组办公室审核"));
        as("peace-office", screen -> screen.act(PASS, "").at("备案评审与会审"));
        as("big-data-bureau", screen -> screen.act(PASS, "").at("备案评审与会审"));
        as("police-technical", screen -> screen.act(PASS, "").at("建设"));
        as("builder", screen -> screen.act(DONE, "").at("竣工检查"));
        as("town 2", screen -> screen.act(PASS, "").at("联合验收"));
        as("housing-bureau", screen -> screen.act("act.RETURN", "东门摄像机未安装").at("整改"));
        as(
                "builder",
                screen -> screen.attach("enum.FileKind.RECTIFICATION", "整改.jpg", PAPER)
                        .act(DONE, "")
                        .at("联合验收"));
        as("housing-bureau", screen -> screen.act(PASS, "").at("联合验收"));
        Clerk inspector = people.get("police-technical");
        SiteFilling.fill(running.zhian().anonymous().signIn(inspector.username(), inspector.password()), project);
        as("police-technical", screen -> screen.act(PASS, "").at("公安出具证明"));
        as("police", screen -> screen.act(PASS, "").at("住建备案"));
        as("housing-bureau", screen -> {
            screen.act(PASS, "准予备案").at(Wording.of("project", "finished"));
            assertThat(screen.history(), hasItem(containsString("东门摄像机未安装")));
            screen.session().shot("project-filed");
        });
        JsonObject history =
                running.api().get("/projects/" + project + "/history").json();
        assertThat(history.get("intact").getAsBoolean(), is(true));
    }

    private void as(String who, Consumer<ProjectScreen> work) {
        Clerk clerk =
                people.computeIfAbsent(who, name -> Clerk.of(running.api(), place.community(), name.split(" ")[0]));
        try (ProjectScreen screen = ProjectScreen.of(running, clerk, NAME)) {
            work.accept(screen);
            assertThat(who, screen.session().errors(), is(empty()));
        }
    }

    /** A project whose plan has nothing missing, because nothing that the table asks for is there to be covered. */
    private long prepared() {
        Api api = running.api();
        long project = api.create(
                "/projects",
                Map.of("communityId", place.community(), "kind", "existing", "name", NAME, "funding", "town"));
        JsonObject check = api.get("/projects/" + project + "/check").json();
        for (JsonElement element : check.getAsJsonArray("items")) {
            JsonObject item = element.getAsJsonObject();
            if (!List.of("fulfilled", "not-applicable")
                    .contains(item.get("outcome").getAsString())) {
                Answer stated = api.send(
                        "PUT",
                        "/checks/" + place.community() + "/statements/"
                                + check.get("ruleSet").getAsString() + "/"
                                + item.get("id").getAsString() + "/not-applicable",
                        Map.of("text", "本小区没有相应部位"));
                assertThat(stated.text(), stated.status(), is(200));
            }
        }
        return project;
    }
}
