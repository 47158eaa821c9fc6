package cn.zhian.harness;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The REST API as an integrator uses it. */
public final class Api {
    private static final Gson GSON = new Gson();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final String token;

    private Api(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Nobody signed in. */
    public static Api anonymous(String address) {
        return new Api(address + "/api/v1", "");
    }

    /** The same API for a user. */
    public Api signIn(String username, String password) {
        Answer answer = post("/login", Map.of("username", username, "password", password));
        if (answer.status() != 200) {
            throw new AssertionError("Sign-in of " + username + " failed: " + answer);
        }
        return new Api(base, answer.json().get("token").getAsString());
    }

    /** With any token. */
    public Api withToken(String other) {
        return new Api(base, other);
    }

    /** Reads; the path begins after {@code /api/v1}. */
    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Posts a body, or nothing when it is null. */
    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    /** Changes only the fields of the body. */
    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    /** Deletes. */
    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** A request for a caller of its own making, with the address and whoever is signed in. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    /** The id of what a POST made. */
    public long create(String path, Object body) {
        Answer answer = post(path, body);
        if (answer.status() != 201) {
            throw new AssertionError("POST " + path + " gave " + answer);
        }
        return answer.id();
    }

    /** Sends a body as JSON; text is taken as it is. */
    public Answer send(String method, String path, Object body) {
        return send(method, path, body, "application/json");
    }

    /** Sends a body of any type: bytes and text as they are, anything else as JSON. */
    public Answer send(String method, String path, Object body, String type) {
        HttpRequest.Builder request = request(path)
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, application/problem+json, image/*, */*;q=0.1")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes(body)));
        if (body != null) {
            request.header("Content-Type", type);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Object body) {
        if (body instanceof byte[] raw) {
            return raw;
        }
        return (body instanceof String text ? text : GSON.toJson(body)).getBytes(StandardCharsets.UTF_8);
    }
}
