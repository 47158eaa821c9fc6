package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Await;
import cn.zhian.harness.Zhian;
import cn.zhian.system.Load;
import cn.zhian.system.OnItsOwn;
import cn.zhian.system.TwoNodes;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Two nodes on one database and one broker; the busy one is killed under load")
@ExtendWith(TwoPlatforms.class)
@OnItsOwn
class TwoNodesIT {
    private static final Duration HAND_OVER = Duration.ofSeconds(30);
    private static final Duration CATCH_UP = Duration.ofMinutes(4);
    private static final String SENT = " FROM received_pass WHERE sender = '%s'";

    /** The last started is the first to end. */
    private static final Deque<AutoCloseable> RUNNING = new ArrayDeque<>();

    private static TwoNodes nodes;
    private static Zhian database;
    private static Zhian county;
    private static Zhian one;
    private static String platform;
    private static Load load;

    @BeforeAll
    static void start(TwoPlatforms.Running running) {
        county = running.county();
        nodes = started(TwoNodes.start("nodes"));
        database = nodes.database();
        one = nodes.one();
        platform = database.text("SELECT platform FROM platform_identity");
        enrol();
        load = started(Load.of(one.data().resolveSibling("nodes-controllers.out"), one, database::database));
    }

    private static <T extends AutoCloseable> T started(T part) {
        RUNNING.push(part);
        return part;
    }

    private static void enrol() {
        Answer child = county.administrator()
                .post(
                        "/exchange/children",
                        Map.of(
                                "name",
                                "双节点小区",
                                "role",
                                "community",
                                "kinds",
                                List.of("pass"),
                                "divisions",
                                List.of("330281")));
        assertThat(child.toString(), child.status(), is(201));
        JsonObject invited = child.json();
        Answer parent = one.administrator()
                .post("/exchange/parents", Map.of("address", county.address(), "code", TierScene.code(invited)));
        assertThat(parent.toString(), parent.status(), is(201));
        Answer target = one.administrator().post("/exchange/targets", TierScene.target(county, List.of("pass")));
        assertThat(target.toString(), target.status(), is(201));
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part : RUNNING) {
            part.close();
        }
    }

    /** The node that serves the target. */
    private static String server() {
        return database.text("SELECT SUBSTRING_INDEX(node, '/', 1) FROM delivery");
    }

    private static long arrived() {
        return county.count("SELECT COUNT(DISTINCT record_id)" + SENT.formatted(platform));
    }

    @Test
    void nothingIsLostOrDoneTwice() {
        load.begin();
        load.awaitMoreEvents();
        Await.until("records arrive at the county", CATCH_UP, () -> arrived() > 0);
        Zhian victim = server().equals("one") ? one : nodes.other();
        String survivor = victim == one ? "other" : "one";
        victim.killAll();
        Await.until("the other node serves the target", HAND_OVER, () -> server().equals(survivor));
        Await.until("the devices are read on", HAND_OVER, () -> nodes.reader().equals(survivor));
        long before = arrived();
        load.awaitMoreEvents();
        Await.until("records arrive at the county again", CATCH_UP, () -> arrived() > before);
        load.endAndCompare();
        long passes = database.count("SELECT COUNT(*) FROM pass_record");
        Await.until(passes + " passes at the county", CATCH_UP, () -> arrived() >= passes);
        assertThat(county.count("SELECT COUNT(*)" + SENT.formatted(platform)), is(passes));
        // Stretches of the outbox may run over ids that a node took and, killed, never stored; so not their widths
        // count.
        assertThat("all in the outbox", database.count("""
                SELECT COUNT(*) FROM pass_record p WHERE NOT EXISTS (SELECT 1 FROM outbox o
                WHERE o.kind = 'PASS' AND p.id BETWEEN o.entity_id AND o.last_id)"""), is(0L));
        assertThat("no dead letters", database.count("SELECT COUNT(*) FROM dead_letter"), is(0L));
    }
}
