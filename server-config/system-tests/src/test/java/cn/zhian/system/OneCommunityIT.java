package cn.zhian.system;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Scene;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From the clerk's desk to the door and back")
@OnSharedZhian
class OneCommunityIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final long SERIAL = Controllers.FIRST;

    @Test
    void aRightReachesTheDoorAndThePassComesBackOnce(Running running) {
        Scene scene = Scene.in(running.api());
        long controller = scene.controller(running.controllers(), SERIAL);
        List<Long> doors = scene.doors(controller);
        long resident = scene.resident("张测试");
        scene.card(resident, 6_154_412);
        scene.right(resident, doors.subList(0, 2));

        Await.until(
                "the card is on the controller",
                SOON,
                () -> running.controllers().ask("cards?serial=" + SERIAL).contains("6154412"));
        running.controllers().order("swipe?serial=" + SERIAL + "&door=1&card=6154412");
        running.controllers().order("swipe?serial=" + SERIAL + "&door=3&card=6154412");
        running.controllers().order("swipe?serial=" + SERIAL + "&door=1&card=999");

        Api api = running.api();
        Await.until(
                "three passes",
                SOON,
                () -> api.get("/passes?doorId=" + doors.get(0)).items().size() == 2
                        && api.get("/passes?residentId=" + resident).items().size() == 2);
        JsonObject valid = api.get("/passes?doorId=" + doors.get(0) + "&eventKind=valid")
                .items()
                .get(0)
                .getAsJsonObject();
        assertThat(valid.get("residentId").getAsLong(), is(resident));
        assertThat(
                api.get("/passes?doorId=" + doors.get(0) + "&eventKind=invalid-card")
                        .items()
                        .size(),
                is(1));
        assertThat(
                api.get("/passes?doorId=" + doors.get(2) + "&eventKind=no-right")
                        .items()
                        .size(),
                is(1));
        assertThat(running.zhian().count("SELECT COUNT(*) FROM pass_record WHERE controller_id=" + controller), is(3L));

        // The controller holds a card before its answer has reached the server, so the count follows a moment later.
        Await.until("no card pending", SOON, () -> {
            JsonObject state = api.get("/controllers/" + controller).json();
            return state.get("state").getAsString().equals("online")
                    && state.get("pendingCards").getAsLong() == 0;
        });
    }

    @Test
    void aLostCardLeavesTheControllerAndComesBackWhenRestored(Running running) {
        long serial = SERIAL + 1;
        Scene scene = Scene.in(running.api());
        List<Long> doors = scene.doors(scene.controller(running.controllers(), serial));
        long resident = scene.resident("李测试");
        long card = scene.card(resident, 7_000_001);
        scene.right(resident, doors);
        awaitCard(running, serial, "7000001", true);

        assertThat(running.api().post("/credentials/" + card + "/lost", null).status(), is(200));
        awaitCard(running, serial, "7000001", false);
        assertThat(running.api().post("/credentials/" + card + "/restore", null).status(), is(200));
        awaitCard(running, serial, "7000001", true);
        assertThat(running.api().post("/credentials/" + card + "/cancel", null).status(), is(200));
        awaitCard(running, serial, "7000001", false);
    }

    @Test
    void anOpenDoorCommandIsNotExecutedLater(Running running) {
        long serial = SERIAL + 2;
        Scene scene = Scene.in(running.api());
        long controller = scene.controller(running.controllers(), serial);
        List<Long> doors = scene.doors(controller);
        awaitState(running, controller, "online");

        running.controllers().order("off-net?serial=" + serial);
        Answer refused = running.api().post("/doors/" + doors.get(0) + "/open", null);
        assertThat(refused.status(), greaterThanOrEqualTo(400));
        running.controllers().order("come-back?serial=" + serial);
        awaitState(running, controller, "online");
        // A command that works after the return proves that none was waiting before it.
        Await.until(
                "the door opens again",
                SOON,
                () -> running.api()
                                .post("/doors/" + doors.get(1) + "/open", null)
                                .status()
                        < 300);

        String openings = running.controllers().ask("openings?serial=" + serial);
        assertThat(openings.lines().filter(line -> line.endsWith(",1")).count(), is(0L));
        assertThat(openings, containsString(",2"));
    }

    private static void awaitCard(Running running, long serial, String card, boolean there) {
        Await.until(
                "card " + card + (there ? " on " : " off ") + serial,
                SOON,
                () -> running.controllers().ask("cards?serial=" + serial).contains(card) == there);
    }

    private static void awaitState(Running running, long controller, String state) {
        Await.until(
                "controller " + state,
                Duration.ofSeconds(60),
                () -> running.api()
                        .get("/controllers/" + controller)
                        .json()
                        .get("state")
                        .getAsString()
                        .equals(state));
    }
}
