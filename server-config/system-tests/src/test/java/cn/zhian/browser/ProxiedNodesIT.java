package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import cn.zhian.exchange.Certificates;
import cn.zhian.harness.Api;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Zhian;
import cn.zhian.system.DataFolders;
import cn.zhian.system.Nginx;
import cn.zhian.system.OnItsOwn;
import cn.zhian.system.TwoNodes;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("Two nodes behind nginx")
@Tag("soak")
@OnItsOwn
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProxiedNodesIT {
    private static final long CARD = 8_800_101;
    private static final int FIVE_MEGABYTES = 5 << 20;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static TwoNodes nodes;
    private static Controllers controllers;
    private static Nginx nginx;
    private static Neighbourhood place;
    private static Clerk clerk;

    @BeforeAll
    static void start() {
        nodes = TwoNodes.start("proxied", "--set", "zhian.http.trusted-proxies=127.0.0.1");
        controllers = Controllers.start(1, nodes.one().data().resolveSibling("proxied-controllers.out"));
        nginx = Nginx.start(DataFolders.folder("proxied-nginx"), nodes);
        Api api = nodes.one().administrator();
        place = Neighbourhood.in(api, controllers, Controllers.FIRST);
        place.allowed("Anna Example", CARD, controllers);
        clerk = Clerk.of(api, place.community(), "clerk");
    }

    @AfterAll
    static void stop() {
        if (nginx != null) {
            nginx.close();
        }
        if (controllers != null) {
            controllers.close();
        }
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @Order(1)
    void pagesAndTheirChannelsComeThrough() {
        try (BrowserSession session = signedIn()) {
            session.goLive(DoorsPage.PATH);
            place.swipe(controllers, CARD);
            assertThat(new DoorsPage(session.page()).last("Gate 1")).containsText("U1-101");
            assertThat(session.errors(), is(empty()));
        }
    }

    @Test
    @Order(2)
    void aBodyOfFiveMegabytesReachesTheNode() {
        try (BrowserSession session = signedIn()) {
            APIResponse answer = session.page()
                    .context()
                    .request()
                    .post(
                            nginx.address() + "/api/v1/residents",
                            RequestOptions.create()
                                    .setHeader("Content-Type", "application/json")
                                    .setData(new byte[FIVE_MEGABYTES]));
            assertThat(
                    "the product answers, and not nginx", answer.text(), containsString("/problems/unauthenticated"));
        }
    }

    /** To the listener for platforms below, of which {@code MutualTlsIT} tells the rest, as to any other of a node. */
    @Test
    @Order(3)
    void whatPassesEncryptedIsEncryptedByTheNode() {
        assertThat(
                Certificates.sha256(nginx.exchange()),
                is(oneOf(Certificates.sha256(https(nodes.one())), Certificates.sha256(https(nodes.other())))));
    }

    private static String https(Zhian node) {
        return "https://127.0.0.1:" + node.port("https");
    }

    @Test
    @Order(4)
    void aUserOfANodeThatDiedSignsInAtTheOther() throws IOException, InterruptedException {
        try (BrowserSession session = signedIn()) {
            boolean atOne = knows(nodes.one(), session);
            assertThat("a session lives at one node", knows(nodes.other(), session), is(!atOne));
            (atOne ? nodes.one() : nodes.other()).killAll();
            session.page().navigate(nginx.address() + DoorsPage.PATH);
            assertThat(session.page().url(), containsString("/login"));
            session.signIn(clerk.username(), clerk.password());
            session.goLive(DoorsPage.PATH);
            assertThat(session.page().locator("h1")).isVisible();
            assertThat(knows(atOne ? nodes.other() : nodes.one(), session), is(true));
        }
    }

    /** Whether the session lives there; any other node sends it to sign in. */
    private static boolean knows(Zhian node, BrowserSession session) throws IOException, InterruptedException {
        String cookies = session.page().context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.address() + DoorsPage.PATH))
                .header("Cookie", cookies)
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).statusCode() == 200;
    }

    private static BrowserSession signedIn() {
        return BrowserSession.open(nginx.address()).signIn(clerk.username(), clerk.password());
    }
}
