package cn.zhian.bench;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** A platform below, which enrols and pushes signed batches as {@code docs/exchange/tier-protocol.md} says. */
final class Child {
    /** Its identifier. */
    static final String PLATFORM = "benchbenchbench2";

    private static final String ROOT = "/api/v1/exchange/";
    private static final int AT_ONCE = 500;
    private static final Gson CANONICAL =
            new GsonBuilder().disableHtmlEscaping().create();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final KeyPair keys;
    private final List<String> waiting = new ArrayList<>();

    private Child(String address) throws GeneralSecurityException {
        this.address = address;
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    /** Enrols one that may send everything of a province. @param division two digits */
    static Child enrolled(Api api, String address, String division) throws IOException, GeneralSecurityException {
        Answer invited = api.post(
                "/exchange/children",
                Map.of(
                        "name",
                        "Bench county",
                        "role",
                        "county",
                        "kinds",
                        List.of("community", "house", "resident", "device", "alarm", "pass"),
                        "divisions",
                        List.of(division)));
        Child child = new Child(address);
        Map<String, String> body = Map.of(
                "code",
                invited.json().get("code").getAsString(),
                "platform",
                PLATFORM,
                "name",
                "Bench county",
                "role",
                "county",
                "publicKey",
                Base64.getEncoder().encodeToString(child.keys.getPublic().getEncoded()));
        child.send("enrolments", "application/json", CANONICAL.toJson(body).getBytes(StandardCharsets.UTF_8));
        return child;
    }

    /** Takes a record for the next batch. */
    void add(String kind, long number, String community, Instant at, Map<String, Object> body)
            throws IOException, GeneralSecurityException {
        Map<String, Object> record = new TreeMap<>(Map.of(
                "id",
                PLATFORM + ":" + kind + ":" + number,
                "kind",
                kind,
                "schema",
                1,
                "community",
                community,
                "version",
                1,
                "at",
                at.toString(),
                "erased",
                false,
                "body",
                new TreeMap<>(body)));
        record.put("hash", sha256(CANONICAL.toJson(record).getBytes(StandardCharsets.UTF_8)));
        waiting.add(CANONICAL.toJson(record));
        if (waiting.size() == AT_ONCE) {
            push();
        }
    }

    /** Pushes what waits. @throws IOException if a record was not accepted */
    void push() throws IOException, GeneralSecurityException {
        if (waiting.isEmpty()) {
            return;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(("{\"records\":[" + String.join(",", waiting) + "]}").getBytes(StandardCharsets.UTF_8));
        }
        String answer = send("batches", "application/gzip", packed.toByteArray());
        JsonParser.parseString(answer)
                .getAsJsonObject()
                .getAsJsonArray("results")
                .forEach(result -> {
                    if (!"accepted"
                            .equals(result.getAsJsonObject().get("result").getAsString())) {
                        throw new IllegalStateException("Not accepted: " + result);
                    }
                });
        waiting.clear();
    }

    private String send(String what, String type, byte[] body) throws IOException, GeneralSecurityException {
        String time = "" + System.currentTimeMillis();
        String nonce = UUID.randomUUID().toString();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(String.join("\n", "POST", ROOT + what, time, nonce, sha256(body))
                .getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + ROOT + what))
                .header("Content-Type", type)
                .header("Zhian-Platform", PLATFORM)
                .header("Zhian-Key", "1")
                .header("Zhian-Time", time)
                .header("Zhian-Nonce", nonce)
                .header("Zhian-Signature", Base64.getEncoder().encodeToString(signature.sign()))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("POST " + what + " gave " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
