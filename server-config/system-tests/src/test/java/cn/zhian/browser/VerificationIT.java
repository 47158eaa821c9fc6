package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

@OnSharedZhian
@DisplayName("Whoever holds a document verifies it without an account")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerificationIT {
    private static final String TOKEN = "verification-it-0123456789012345678901234567";
    private static final byte[] FILE = "%PDF-1.7 as issued".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** So long a refusal lasts at least, lest what is asked after it falls into the next minute. */
    private static final int SECONDS_LEFT = 10;

    private Running running;
    private long community;

    @BeforeAll
    void issue(Running shared) throws Exception {
        running = shared;
        community = Neighbourhood.in(shared.api(), shared.controllers(), Controllers.FIRST + 22)
                .community();
        try (Connection database = shared.zhian().database();
                PreparedStatement insert = database.prepareStatement("INSERT INTO issued_document (id, kind, authority,"
                        + " division, year, serial, community_id, token_hash, sha256, file, result, facts, issued_at)"
                        + " VALUES (990001, 'CERTIFICATE', 'POLICE_STATION', '330281', 2024, 3, ?, ?, ?, REPEAT('0', 32),"
                        + " 'PASSED', ?, '2026-11-20 16:30:00')")) {
            insert.setLong(1, community);
            insert.setBytes(2, sha256(TOKEN.getBytes(StandardCharsets.UTF_8)));
            insert.setString(3, HexFormat.of().formatHex(sha256(FILE)));
            insert.setString(4, """
                    {"number":"智安验证〔2026〕3号","authority":"派出所","community":"凤山花园","communityCode":"330281001001001",\
                    "project":"秘密工程","detail":"内部说明"}""");
            insert.executeUpdate();
        }
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    @Test
    @Order(1)
    void tellsFourFactsAndWhetherAFileWasChanged() {
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.go("/verify.xhtml?t=" + TOKEN);
            Page page = session.page();
            for (String told : List.of("智安验证〔2026〕3号", "凤山花园", "验收合格", "2026-11-21")) {
                assertThat(page.locator("main")).containsText(told);
            }
            assertThat(page.content(), not(containsString("秘密工程")));
            assertThat(page.content(), not(containsString("内部说明")));
            page.locator("input[type=file]").setInputFiles(new FilePayload("same.pdf", "application/pdf", FILE));
            assertThat(page.locator("main")).containsText("文件与签发时完全一致");
            byte[] changed = FILE.clone();
            changed[5] ^= 1;
            page.locator("input[type=file]").setInputFiles(new FilePayload("changed.pdf", "application/pdf", changed));
            assertThat(page.locator("main")).containsText("文件与签发的文件不一致");
            assertThat(session.errors(), is(empty()));
        }
    }

    @Test
    @Order(2)
    void tellsTheApiTheSameAndNoMore() {
        Answer found = running.zhian().anonymous().get("/verify/" + TOKEN);
        assertThat(found.toString(), found.status(), is(200));
        assertThat(found.json().keySet(), is(java.util.Set.of("kind", "number", "community", "result", "date")));
        assertThat(found.json().get("date").getAsString(), is("2026-11-21"));
        assertThat(running.zhian().anonymous().get("/verify/" + TOKEN + "A").status(), is(404));
        assertThat(running.zhian().anonymous().get("/documents").status(), is(401));
        assertThat(
                running.api().get("/documents?communityId=" + community).items().size(), is(1));
    }

    @Test
    @Order(3)
    void refusesWhoAsksTooOftenAndTellsHowLongToWait() {
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> answer = ask(client, "/verify.xhtml?t=unknown");
        assertThat(answer.statusCode(), is(404));
        answer = Await.value("a refusal that lasts for some seconds", PATIENCE, () -> refused(client));
        assertThat(seconds(answer), is(lessThanOrEqualTo(60)));
        HttpResponse<String> api = ask(client, "/api/v1/verify/" + TOKEN);
        assertThat(api.statusCode(), is(429));
        assertThat(seconds(api), is(greaterThan(0)));
    }

    /** The refusal, however many of the minute's calls were made already and whenever that minute ends. */
    private Optional<HttpResponse<String>> refused(HttpClient client) {
        HttpResponse<String> answer = ask(client, "/verify.xhtml?t=unknown");
        assertThat(answer.statusCode(), is(oneOf(404, 429)));
        return Optional.of(answer).filter(one -> one.statusCode() == 429 && seconds(one) >= SECONDS_LEFT);
    }

    private HttpResponse<String> ask(HttpClient client, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(running.zhian().address() + path))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).join();
    }

    private static int seconds(HttpResponse<String> answer) {
        return answer.headers().firstValue("Retry-After").map(Integer::valueOf).orElse(0);
    }

    @Test
    @Order(4)
    void printsTheCheckOfACommunity() {
        Answer pdf = running.api().get("/checks/" + community + "/pdf");
        assertThat(pdf.status(), is(200));
        assertThat(pdf.text().startsWith("%PDF-1."), is(true));
        assertThat(
                running.zhian().anonymous().get("/checks/" + community + "/pdf").status(), is(401));
    }
}
