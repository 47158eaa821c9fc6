package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Zhian;
import cn.zhian.system.DataFolders;
import cn.zhian.system.OnItsOwn;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A county takes platforms below at a listener of their own, with certificates")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("soak")
@OnItsOwn
class MutualTlsIT {
    private static final String BATCHES = "/api/v1/exchange/batches";

    private Zhian community;
    private Zhian county;
    private String listener;

    @BeforeAll
    void start() throws Exception {
        Path below = DataFolders.folder("tls-community");
        Path above = DataFolders.folder("tls-county");
        CompletableFuture<Zhian> starting =
                CompletableFuture.supplyAsync(() -> Zhian.start(below, "--role", "community"));
        try {
            Await.until(
                    "the certificate of the community",
                    Duration.ofSeconds(60),
                    () -> starting.isDone() || Files.exists(below.resolve("secrets/https.p12")));
            ShownCertificate.handOver(below, above.resolve("exchange-trust/garden.pem"));
            county = Zhian.start(above, "--role", "county", "--exchange-port", "" + freePort());
        } finally {
            community = starting.join();
        }
        listener = "https://127.0.0.1:" + county.port("exchange");
    }

    @AfterAll
    void stop() {
        for (Zhian one : new Zhian[] {community, county}) {
            if (one != null) {
                one.close();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String pin() {
        return Certificates.sha256("https://127.0.0.1:" + county.port("https"));
    }

    private Answer enrol(Api below) {
        Answer invited = county.administrator()
                .post(
                        "/exchange/children",
                        Map.of(
                                "name",
                                "阳光小区",
                                "role",
                                "community",
                                "kinds",
                                List.of("community"),
                                "divisions",
                                List.of("330281")));
        assertThat(invited.toString(), invited.status(), is(201));
        return below.post(
                "/exchange/parents",
                Map.of("address", listener, "code", TierScene.code(invited.json()), "certificate", pin()));
    }

    @Test
    void recordsFlow() {
        Api below = community.administrator();
        Answer enrolled = enrol(below);
        assertThat(enrolled.toString(), enrolled.status(), is(201));
        below.create(
                "/communities", Map.of("code", TierScene.HERE, "name", "阳光小区", "address", "测试路 1 号", "kind", "closed"));
        Map<String, Object> target = new HashMap<>(TierScene.target(county, List.of("community")));
        target.put("address", listener);
        Answer made = below.post("/exchange/targets", target);
        assertThat(made.toString(), made.status(), is(201));
        String sql =
                "SELECT COUNT(*) FROM received_record WHERE kind = 'community' AND NOT erased AND community_code = '"
                        + TierScene.HERE + "'";
        Await.until("the community at the county", Duration.ofSeconds(60), () -> county.count(sql) == 1);
    }

    @Test
    void whoShowsNoCertificateOrAStrangersDoesNotGetIn() throws Exception {
        assertThrows(
                IOException.class, () -> ShownCertificate.none(county, listener).get("/soap/exchange?wsdl"));
        assertThrows(
                IOException.class,
                () -> ShownCertificate.of(county, county, listener).get("/soap/exchange?wsdl"));
        assertThat(
                ShownCertificate.of(community, county, listener)
                        .get("/soap/exchange?wsdl")
                        .body(),
                containsString("location=\"" + listener + "/soap/exchange\""));
    }

    @Test
    void thePlatformBelowSaysThatItsCertificateIsNotTaken() {
        // The county's own certificate is not among those that it trusts.
        Answer answer = enrol(county.administrator());
        assertThat(answer.status(), is(409));
        assertThat(answer.text(), containsString("上级平台不接受本平台的证书"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/login.xhtml", "/verify.xhtml", "/api/v1/me", "/api/v1/exchange/children", "/health/ready",
                "/health", "/openapi", "/metrics", "/soap/filing?wsdl", "/favicon.ico", "/nothing",
                "/jakarta.faces.resource/app.css.xhtml", "/jakarta.faces.push/x"
            })
    void nothingElseIsThere(String path) throws Exception {
        HttpResponse<String> answer =
                ShownCertificate.of(community, county, listener).get(path);
        assertThat(answer.body(), answer.statusCode(), is(404));
        assertThat(answer.body(), allOf(containsString("problems/not-found"), containsString("此端口")));
    }

    @Test
    void nobodySignsInThere() throws Exception {
        HttpResponse<String> answer = ShownCertificate.of(community, county, listener)
                .post("/api/v1/login", "{\"username\":\"admin\",\"password\":\"" + Zhian.PASSWORD + "\"}");
        assertThat(answer.statusCode(), is(404));
    }

    @Test
    void signaturesAreAskedForAllTheSame() throws Exception {
        ShownCertificate known = ShownCertificate.of(community, county, listener);
        assertThat(known.post("/api/v1/exchange/fetch-orders", "{}").statusCode(), is(401));
        assertThat(known.post("/api/v1/exchange/fetch-orders/", "{}").statusCode(), is(401));
    }

    @Test
    void otherPortsServeNoPlatforms() throws Exception {
        for (String address : List.of(county.address(), "https://127.0.0.1:" + county.port("https"))) {
            ShownCertificate office = ShownCertificate.of(community, county, address);
            for (String path : List.of(BATCHES, BATCHES + "/", "/api/v1/exchange/enrolments", "/soap/exchange")) {
                HttpResponse<String> answer = office.post(path, "{}");
                assertThat(path + answer.body(), answer.statusCode(), is(404));
                assertThat(answer.body(), containsString("专用端口"));
            }
            assertThat(office.get("/login.xhtml").statusCode(), is(200));
        }
        assertThat(
                "a community without such a listener goes on as before",
                ShownCertificate.none(community, community.address())
                        .post("/api/v1/exchange/fetch-orders", "{}")
                        .statusCode(),
                is(401));
    }

    @Test
    void noLogHasAPassword() throws Exception {
        for (String log : List.of("server", "launcher")) {
            String text = Files.readString(county.data().resolve("logs/" + log + ".log"));
            for (String password : List.of("https", "exchange-trust")) {
                assertThat(text, not(containsString(county.password(password))));
            }
        }
    }
}
