package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Await;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The documents that a project brought forth, as whoever holds the downloaded files has them. */
final class IssuedPapers {
    private static final Pattern TOKEN = Pattern.compile("verify\\.xhtml\\?t=([\\w-]+)");
    /** Other tests use up what one address may ask in a minute. */
    private static final Duration A_MINUTE = Duration.ofSeconds(90);

    private final Running running;

    private IssuedPapers(Running running) {
        this.running = running;
    }

    /**
     * Downloads every document of a project over HTTP: its bytes have the hash that is kept. The last one is taken to the
     * verification page by the token printed on it, as it is and with one byte changed.
     *
     * @return kinds of the documents, oldest first
     */
    static List<String> verified(Running running, long project) {
        IssuedPapers papers = new IssuedPapers(running);
        List<String> kinds = new ArrayList<>();
        JsonObject newest = null;
        for (JsonElement element :
                running.api().get("/documents?projectId=" + project).items()) {
            JsonObject document = element.getAsJsonObject();
            byte[] file = papers.download(document);
            assertThat(sha256(file), is(document.get("sha256").getAsString()));
            kinds.add(0, document.get("kind").getAsString());
            newest = newest == null ? document : newest;
        }
        assertThat("documents of project " + project, kinds, is(not(empty())));
        papers.verify(newest);
        return kinds;
    }

    private byte[] download(JsonObject document) {
        String path = "/documents/" + document.get("id").getAsLong() + "/pdf";
        try {
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(running.api().request(path).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode(), is(200));
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void verify(JsonObject document) {
        byte[] file = download(document);
        String token = token(file);
        Await.until(
                "the verification answers",
                A_MINUTE,
                () -> running.zhian().anonymous().get("/verify/" + token).status() == 200);
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.go("/verify.xhtml?t=" + token);
            Page page = session.page();
            assertThat(page.locator("main")).containsText(document.get("number").getAsString());
            assertThat(page.locator("main"))
                    .containsText(document.get("community").getAsString());
            compare(page, file, "verify.same");
            byte[] changed = file.clone();
            changed[changed.length / 2] ^= 1;
            compare(page, changed, "verify.changed");
            assertThat(session.errors(), is(empty()));
        }
    }

    private static void compare(Page page, byte[] file, String verdict) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("certificate.pdf", "application/pdf", file));
        assertThat(page.locator("main")).containsText(Wording.of("document", verdict));
    }

    private static String token(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            Matcher matcher =
                    TOKEN.matcher(new PDFTextStripper().getText(document).replaceAll("\\R", ""));
            assertThat("a token is printed", matcher.find(), is(true));
            return matcher.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
