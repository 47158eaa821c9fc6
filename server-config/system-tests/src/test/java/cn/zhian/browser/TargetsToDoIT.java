package cn.zhian.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Api;
import cn.zhian.harness.Scene;
import cn.zhian.harness.StoredTarget;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Targets that wait for somebody are counted beside their entry")
@OnSharedZhian
class TargetsToDoIT {
    private static final long TARGET = 7_790_020;

    @Test
    void aDeadLetterCountsUntilItIsDecidedOn(Running running) {
        long community = Scene.in(running.api()).community();
        StoredTarget.in(running.zhian(), community, TARGET, "To do");
        Clerk clerk = Clerk.of(running.api(), community, "administrator");
        Api api = running.zhian().anonymous().signIn(clerk.username(), clerk.password());
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(clerk.username(), clerk.password());
            assertThat(counted(session), is("1"));
            String letters = "/exchange/targets/" + TARGET + "/dead-letters";
            long letter =
                    api.get(letters).items().get(0).getAsJsonObject().get("id").getAsLong();
            int status = api.post(letters + "/discard", Map.of("ids", List.of(letter), "reason", "test"))
                    .status();
            assertThat(status, is(200));
            assertThat(counted(session), is("0"));
        }
    }

    private static String counted(BrowserSession session) {
        session.go("/exchange/targets.xhtml");
        return session.page().locator("[data-count=targets]").first().getAttribute("data-n");
    }
}
