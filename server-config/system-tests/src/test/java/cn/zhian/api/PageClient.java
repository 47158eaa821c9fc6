package cn.zhian.api;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A client that keeps cookies like a browser, and sends what it is told. */
final class PageClient {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*?value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    PageClient(String address) {
        this.address = address;
    }

    /** Signs in through the page. */
    void signIn(String username, String password) throws IOException, InterruptedException {
        Matcher state = VIEW_STATE.matcher(get("/login.xhtml").body());
        if (!state.find()) {
            throw new AssertionError("The page to sign in on has no form");
        }
        Map<String, String> fields = Map.of(
                "jakarta.faces.ViewState",
                state.group(1),
                "signIn",
                "signIn",
                "signIn:username",
                username,
                "signIn:password",
                password,
                "signIn:enter",
                "signIn:enter");
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        post("/login.xhtml", body, FORM);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What it has been given to show, as it stands in a request. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    /** A file of the API, for who has a token. */
    byte[] bytes(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " gave " + response.statusCode());
        }
        return response.body();
    }

    HttpResponse<String> post(String path, String body, String type) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }
}
