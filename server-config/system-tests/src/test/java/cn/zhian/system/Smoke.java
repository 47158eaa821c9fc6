package cn.zhian.system;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.api.PageChannels;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Scene;
import cn.zhian.harness.SoapClient;
import cn.zhian.harness.SoapReply;
import cn.zhian.harness.Zhian;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What must work on either server: pages, interfaces, and one pass from a controller's frame to the database. */
final class Smoke {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final String address;
    private final String secureAddress;
    private final Path data;

    Smoke(String address, String secureAddress, Path data) {
        this.address = address;
        this.secureAddress = secureAddress;
        this.data = data;
    }

    void passes(Controllers controllers) {
        Await.until(
                "the login page answers",
                Duration.ofSeconds(60),
                () -> get("/login.xhtml").statusCode() == 200);
        assertThat(get("/health/ready").statusCode(), is(200));
        // PrimeFaces names every other stage.
        assertThat(get("/login.xhtml").body(), not(containsString("projectStage")));
        assertThat(get("/openapi").body(), containsString("/api/v1/passes"));

        Api api = Zhian.administrator(Api.anonymous(address), data);
        Scene scene = Scene.in(api);
        endsChannelsWithTheirConnections();
        answersBySoap(api, scene.community());
        takesBatchesBySoap();
        signsForBureaus(api, scene.community());
        List<Long> doors = scene.doors(scene.controller(controllers, Controllers.FIRST));
        scene.card(scene.resident("王测试"), 8_000_001);
        Await.until(
                "the controller sends events",
                SOON,
                () -> !controllers
                        .ask("controllers?serial=" + Controllers.FIRST)
                        .strip()
                        .endsWith(",-"));
        controllers.order("swipe?serial=" + Controllers.FIRST + "&door=1&card=8000001");
        Await.until(
                "the pass is recorded",
                SOON,
                () -> api.get("/passes?doorId=" + doors.get(0)).items().size() == 1);
    }

    /** What that takes is found by names in the server, and only warned of where it is not there. */
    private void endsChannelsWithTheirConnections() {
        try {
            PageChannels channels = new PageChannels(address, "admin", Zhian.PASSWORD);
            byte closing = (byte) 0x88;
            assertThat(channels.left(channels.all().get(0))[0], is(closing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void takesBatchesBySoap() {
        assertThat(get("/soap/exchange?wsdl").body(), containsString("ExchangePort"));
        HttpRequest unsigned = HttpRequest.newBuilder(URI.create(address + "/soap/exchange"))
                .header("Content-Type", "application/soap+xml")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>"))
                .build();
        HttpResponse<String> refused = exchange(unsigned);
        assertThat(refused.statusCode(), is(401));
        assertThat(refused.body(), containsString("env:Sender"));
    }

    /** Profiles are there, and a request is signed with SM2: only then is the address tried. */
    private void signsForBureaus(Api api, long community) {
        Map<String, Object> target = Map.ofEntries(
                Map.entry("name", "实有人口"),
                Map.entry("protocol", "rest-feed"),
                Map.entry("profile", "police-population-rest"),
                Map.entry("address", "https://127.0.0.1:9"),
                Map.entry(
                        "credentials",
                        List.of(
                                Map.of("name", "appId", "value", "zhian"),
                                Map.of(
                                        "name",
                                        "signKey",
                                        "value",
                                        "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8"),
                                Map.of("name", "sendingUnit", "value", "330281000000"))),
                Map.entry("kinds", List.of("resident", "house")),
                Map.entry("communities", List.of(community)),
                Map.entry("leftOut", List.of()),
                Map.entry("hours", List.of()),
                Map.entry("maskNames", false),
                Map.entry("maskDocuments", false),
                Map.entry("maskPhones", false),
                Map.entry("legalBasis", "试验条例第一条"),
                Map.entry("scope", "试验"),
                Map.entry("from", "2026-01-01"),
                Map.entry("to", "2099-12-31"));
        long id = api.create("/exchange/targets", target);
        Await.until(
                "the address was tried",
                Duration.ofSeconds(60),
                () -> api.get("/exchange/targets/" + id).text().contains("Nobody answers at the address"));
        api.post("/exchange/targets/" + id + "/pause", null);
    }

    private void answersBySoap(Api api, long community) {
        JsonObject account = api.post(
                        "/service-accounts",
                        Map.of(
                                "name",
                                "bureau",
                                "role",
                                "housing-bureau",
                                "domains",
                                List.of(Map.of("kind", "community", "value", "" + community))))
                .json();
        SoapClient bureau =
                new SoapClient(secureAddress, "bureau", account.get("secret").getAsString());
        assertThat(bureau.get("wsdl").text(), containsString(secureAddress + "/soap/filing\""));
        SoapReply none = bureau.send("<queryFilingRequest xmlns='" + SoapClient.FILING
                + "'><period><from>2026-01-01T00:00:00+08:00</from><to>2026-01-02T00:00:00+08:00</to></period>"
                + "</queryFilingRequest>");
        assertThat(none.text(), none.status(), is(200));
        assertThat(none.value("total"), is("0"));
        assertThat(bureau.with("wrong").send("<x/>").fault(), is("FailedAuthentication"));
    }

    private HttpResponse<String> get(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
