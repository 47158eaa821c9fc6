package cn.zhian.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** A platform made for a test, which signs and packs as the page of the protocol says. */
final class TierPlatform {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final String ROOT = "/api/v1/exchange/";

    private final String address;
    private final String id;
    private KeyPair keys = pair();
    private int number = 1;
    private String parentKey;

    /** @param address of the platform above @param id 16 characters */
    TierPlatform(String address, String id) {
        this.address = address;
        this.id = id;
    }

    /** A request as it is sent, with headers that a test may change. */
    final class Request {
        private final String path;
        private final String type;
        private final byte[] body;
        private final Map<String, String> headers = new HashMap<>();

        private Request(String path, String type, byte[] body) {
            this.path = path;
            this.type = type;
            this.body = body;
            headers.put("Zhian-Platform", id);
            headers.put("Zhian-Key", "" + number);
            headers.put("Zhian-Nonce", UUID.randomUUID().toString());
            at(System.currentTimeMillis());
        }

        /** Signed for another time. */
        Request at(long millis) {
            headers.put("Zhian-Time", "" + millis);
            headers.put("Zhian-Signature", signature(keys));
            return this;
        }

        /** Signed with other keys. */
        Request by(KeyPair others) {
            headers.put("Zhian-Signature", signature(others));
            return this;
        }

        /** With another header, which nobody signed. */
        Request with(String header, String value) {
            headers.put(header, value);
            return this;
        }

        private String signature(KeyPair by) {
            return sign(
                    by,
                    String.join(
                            "\n", "POST", path, headers.get("Zhian-Time"), headers.get("Zhian-Nonce"), sha256(body)));
        }

        HttpResponse<byte[]> send() {
            return send(body, type);
        }

        /** With another body or type than was signed. */
        HttpResponse<byte[]> send(byte[] other, String otherType) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", otherType)
                    .POST(BodyPublishers.ofByteArray(other));
            headers.forEach(request::header);
            try {
                return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Whether an answer to it is signed by the platform above. */
        boolean answeredBySigned(HttpResponse<byte[]> answer) {
            String text =
                    String.join("\n", "" + answer.statusCode(), headers.get("Zhian-Nonce"), sha256(answer.body()));
            return right(text, answer.headers().firstValue("Zhian-Signature").orElse(""));
        }
    }

    /** The platform's identifier. */
    String id() {
        return id;
    }

    /** A batch of records, packed. */
    Request batch(String... records) {
        return packed(gzip("{\"records\":[" + String.join(",", records) + "]}"));
    }

    /** Any body as a batch. */
    Request packed(byte[] body) {
        return new Request(ROOT + "batches", "application/gzip", body);
    }

    /** A message to the service by SOAP. */
    Request soap(byte[] message) {
        return new Request("/soap/exchange", "application/soap+xml; charset=UTF-8", message);
    }

    /** A request of orders. */
    Request order(String what, String json) {
        return new Request(ROOT + what, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Shows a code. */
    Request enrolment(String code, String role) {
        String body = """
            {"code":"%s","platform":"%s","name":"试验","role":"%s","publicKey":"%s"}\
            """.formatted(code, id, role, publicKey(keys));
        return new Request(ROOT + "enrolments", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks for another key. */
    Request keyChange(KeyPair next) {
        String key = publicKey(next);
        String proof = sign(next, String.join("\n", "key", id, "" + (number + 1), key));
        String body = "{\"number\":%d,\"publicKey\":\"%s\",\"proof\":\"%s\"}".formatted(number + 1, key, proof);
        return new Request(ROOT + "keys", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Signs with another key from now on. */
    void changed(KeyPair next) {
        keys = next;
        number++;
    }

    /** Believes answers that this key signed. */
    void believe(String publicKey) {
        parentKey = publicKey;
    }

    /** A resident of this platform, with its hash. */
    String resident(long entity, int version, String community, String gender) {
        return hashed("""
            {"at":"2026-11-20T08:00:00Z","body":{"GenderCode":"%s","IDNumber":"9901011990%08d","Name":"王小明，\\"样本\\"𠮷"},\
            "community":"%s","erased":false,"id":"%s:resident:%d","kind":"resident","schema":1,"version":%d}\
            """.formatted(gender, entity, community, id, entity, version));
    }

    /** A community of this platform with an address that long, so that a batch becomes large. */
    String community(long entity, String code, int length) {
        return hashed("""
            {"at":"2026-11-20T08:00:00Z","body":{"address":"%s","code":"%s","name":"阳光小区"},\
            "community":"%s","erased":false,"id":"%s:community:%d","kind":"community","schema":1,"version":1}\
            """.formatted(noise(entity, length), code, code, id, entity));
    }

    /** Any record of this platform, with its hash. @param body canonical */
    String record(String kind, long entity, int version, String community, String at, String body) {
        return hashed("""
            {"at":"%s","body":%s,"community":"%s","erased":false,"id":"%s:%s:%d","kind":"%s","schema":1,"version":%d}\
            """.formatted(at, body, community, id, kind, entity, kind, version));
    }

    // What does not get smaller when it is packed.
    private static String noise(long seed, int length) {
        StringBuilder text = new StringBuilder();
        new Random(seed).ints(length, 0, 20_000).forEach(offset -> text.append((char) ('一' + offset)));
        return text.toString();
    }

    private static String hashed(String canonical) {
        return canonical.substring(0, canonical.length() - 1) + ",\"hash\":\""
                + sha256(canonical.getBytes(StandardCharsets.UTF_8)) + "\"}";
    }

    static byte[] gzip(String text) {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String publicKey(KeyPair keys) {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(KeyPair keys, String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean right(String text, String signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            byte[] key = Base64.getDecoder().decode(parentKey);
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
