package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Zhian;
import cn.zhian.system.OnItsOwn;
import cn.zhian.system.TwoNodes;
import com.microsoft.playwright.Page;
import jakarta.jms.JMSContext;
import jakarta.jms.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Pages at two nodes on one database and one broker")
@Tag("soak")
@OnItsOwn
class TwoNodesPagesIT {
    private static final long CARD = 8_800_001;
    private static final int PASSES = 6;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String HEAR = """
            () => {
              window.heard = [];
              document.addEventListener('zhian:passes', e => window.heard.push(...(e.detail.ids || ['refresh'])));
            }""";

    private static TwoNodes nodes;
    private static Controllers controllers;

    @BeforeAll
    static void start() {
        nodes = TwoNodes.start("pages");
        controllers = Controllers.start(1, nodes.one().data().resolveSibling("pages-controllers.out"));
    }

    @AfterAll
    static void stop() {
        if (controllers != null) {
            controllers.close();
        }
        if (nodes != null) {
            nodes.close();
        }
    }

    /** Each pass is stored by one of the nodes, whichever is free; the page at the other one must hear of it too. */
    @Test
    void hearOfEveryPassOnceWhicheverNodeStoredIt() {
        Zhian reading = nodes.reading();
        Zhian resting = reading == nodes.one() ? nodes.other() : nodes.one();
        Api api = reading.administrator();
        Neighbourhood place = Neighbourhood.in(api, controllers, Controllers.FIRST);
        place.allowed("Anna Example", CARD, controllers);
        Clerk clerk = Clerk.of(api, place.community(), "clerk");
        try (BrowserSession here = live(reading, clerk);
                BrowserSession there = live(resting, clerk)) {
            sendNonsense();
            for (int i = 1; i <= PASSES; i++) {
                place.swipe(controllers, CARD);
                int sofar = i;
                Await.until(
                        "pass " + i + " is stored", SOON, () -> passes(place).size() == sofar);
                heard(there, passes(place));
                heard(here, passes(place));
            }
            assertThat(new DoorsPage(there.page()).last("Gate 1")).containsText("U1-101");
            assertThat(here.errors(), is(empty()));
            assertThat(there.errors(), is(empty()));
        }
    }

    @Test
    void hearOfATaskThatCameAtTheOtherNode() {
        Api api = nodes.one().administrator();
        long community = api.create(
                "/communities", Map.of("code", "330281009003009", "name", "双节点", "address", "路1号", "kind", "closed"));
        Clerk town = Clerk.of(api, community, "town");
        try (BrowserSession session = BrowserSession.open(nodes.other())) {
            session.signIn(town.username(), town.password());
            session.go("/index.xhtml");
            session.page().locator("html.hears-tasks").waitFor();
            api.create(
                    "/projects",
                    Map.of("communityId", community, "kind", "existing", "name", "另一节点的项目", "funding", "town"));
            assertThat(session.page().locator(".task-notice")).containsText("另一节点的项目");
            assertThat(session.page().locator(".side [data-count=projects]")).hasText("1");
            assertThat(session.errors(), is(empty()));
        }
    }

    private static BrowserSession live(Zhian node, Clerk clerk) {
        BrowserSession session = BrowserSession.open(node);
        session.signIn(clerk.username(), clerk.password());
        session.goLive(DoorsPage.PATH);
        session.page().evaluate(HEAR);
        return session;
    }

    private static List<Long> passes(Neighbourhood place) {
        return place.api().get("/passes?doorId=" + place.doors().get(0)).items().asList().stream()
                .map(pass -> pass.getAsJsonObject().get("id").getAsLong())
                .sorted()
                .toList();
    }

    /** What the page heard since it was opened, each as often as it was told. */
    private static void heard(BrowserSession session, List<Long> passes) {
        Page page = session.page();
        page.waitForFunction("count => window.heard.length >= count", passes.size());
        List<?> heard = (List<?>) page.evaluate("() => window.heard");
        assertThat(
                heard.stream().map(id -> ((Number) id).longValue()).sorted().collect(Collectors.toList()), is(passes));
    }

    /** Whatever comes by the topic: nobody is disturbed. */
    private static void sendNonsense() {
        Zhian broker = nodes.broker();
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(broker.address());
                JMSContext context = factory.createContext("zhian", broker.password("broker"))) {
            Topic topic = context.createTopic("zhian.node-hints");
            context.createProducer().send(topic, "no bytes at all");
            IntStream.range(0, 20)
                    .forEach(i -> context.createProducer()
                            .send(topic, ("{\"form\":1,\"node\":" + i).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
