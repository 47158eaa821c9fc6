package cn.zhian.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;

/**
 * Platforms above, each under a path of its own, that take every record at once: the tier protocol as docs/exchange says,
 * without a database. Written from that page, not with the product's code.
 */
final class Superior implements AutoCloseable {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int FINGERPRINT = 16;
    private static final int FIVE_BITS = 31;

    private final KeyPair keys;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Integer, Inbox> inboxes = new ConcurrentHashMap<>();

    /** What one of the platforms got. */
    static final class Inbox {
        private final int number;
        private final List<byte[]> bodies = new ArrayList<>();
        private volatile boolean keeping;
        private volatile Duration delay = Duration.ZERO;
        private final List<Long> lags = new ArrayList<>();
        private volatile boolean timing;
        private long records;
        private long lastNanos;

        private Inbox(int number) {
            this.number = number;
        }

        /** Keeps the bodies of pushes from now on. */
        void keep() {
            keeping = true;
        }

        /** Notes from now on how long after it was stored each pass is acknowledged. */
        synchronized void time() {
            lags.clear();
            timing = true;
        }

        /** What was noted so far. @return milliseconds, one for each pass */
        synchronized List<Long> lags() {
            return List.copyOf(lags);
        }

        /** Waits before each answer from now on. */
        void slow(Duration time) {
            delay = time;
        }

        /** Answers to {@link #records()} that have been given. */
        synchronized long records() {
            return records;
        }

        /** When the last answer was given, by the clock of {@link System#nanoTime()}. */
        synchronized long lastNanos() {
            return lastNanos;
        }

        /** The bodies that were kept. */
        synchronized List<byte[]> bodies() {
            return List.copyOf(bodies);
        }

        private synchronized void note(byte[] body, List<Long> received) {
            if (keeping) {
                bodies.add(body);
            }
            if (timing) {
                long now = System.currentTimeMillis();
                received.forEach(time -> lags.add(now - time));
            }
            records += received.size();
            lastNanos = System.nanoTime();
        }
    }

    Superior() throws IOException {
        try {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Address of a platform; it exists from now on. */
    String address(int number) {
        inboxes.putIfAbsent(number, new Inbox(number));
        return root() + "/p" + number;
    }

    /** Where anything that is posted is answered at once and unread, for the limit. */
    String sink() {
        return root() + "/sink";
    }

    private String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Inbox inbox(int number) {
        return inboxes.get(number);
    }

    /** A one-time code: the last 16 characters tell the key. */
    String code(int number) {
        return "%020d"
                        .formatted(number)
                        .replace('0', 'a')
                        .replace('1', 'b')
                        .replace('8', 'c')
                        .replace('9', 'd')
                + fingerprint();
    }

    private String fingerprint() {
        byte[] digest = sha256(keys.getPublic().getEncoded());
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (int at = 0; text.length() < FINGERPRINT; at++) {
            buffer = buffer << 8 | digest[at] & 0xFF;
            bits += 8;
            while (bits >= 5 && text.length() < FINGERPRINT) {
                bits -= 5;
                text.append(ALPHABET.charAt(buffer >> bits & FIVE_BITS));
            }
            buffer &= (1 << bits) - 1;
        }
        return text.toString();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] asked = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/sink")) {
                answer(exchange, new byte[] {'{', '}'});
                return;
            }
            Inbox inbox = inboxes.get(Integer.valueOf(path.substring(2, path.indexOf('/', 2))));
            if (path.endsWith("/enrolments")) {
                answer(exchange, enrolment(inbox.number));
            } else {
                take(exchange, inbox, asked);
            }
        }
    }

    private void take(HttpExchange exchange, Inbox inbox, byte[] asked) throws IOException {
        StringBuilder results = new StringBuilder("{\"results\":[");
        List<Long> received = results(asked, results);
        if (!inbox.delay.isZero()) {
            LockSupport.parkNanos(inbox.delay.toNanos());
        }
        answer(exchange, results.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        inbox.note(asked, received);
    }

    /** Writes a result for each record. @return when each was stored, in epoch milliseconds */
    private static List<Long> results(byte[] packed, StringBuilder results) throws IOException {
        List<Long> received = new ArrayList<>();
        try (JsonReader json = new JsonReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(packed)), StandardCharsets.UTF_8))) {
            json.beginObject();
            json.nextName();
            json.beginArray();
            while (json.hasNext()) {
                results.append(received.isEmpty() ? "" : ",");
                received.add(result(json, results));
            }
        }
        return received;
    }

    private static long result(JsonReader json, StringBuilder results) throws IOException {
        String id = "";
        long version = 0;
        long received = 0;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "id" -> id = json.nextString();
                case "version" -> version = json.nextLong();
                case "body" -> received = received(json);
                default -> json.skipValue();
            }
        }
        json.endObject();
        results.append("{\"id\":\"").append(id).append("\",\"version\":").append(version);
        results.append(",\"result\":\"accepted\",\"reason\":\"\"}");
        return received;
    }

    private static long received(JsonReader json) throws IOException {
        long received = 0;
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("receivedAt")) {
                received = Instant.parse(json.nextString()).toEpochMilli();
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        return received;
    }

    private byte[] enrolment(int number) {
        JsonObject answer = new JsonObject();
        answer.addProperty(
                "platform", ("bench" + ALPHABET.charAt(number)).repeat(3).substring(0, FINGERPRINT));
        answer.addProperty("name", "上级平台" + number);
        answer.addProperty(
                "publicKey", Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        JsonArray kinds = new JsonArray();
        kinds.add("pass");
        answer.add("kinds", kinds);
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        String nonce = exchange.getRequestHeaders().getFirst("Zhian-Nonce");
        if (nonce != null) {
            String text = "200\n" + nonce + "\n" + HexFormat.of().formatHex(sha256(body));
            exchange.getResponseHeaders().set("Zhian-Signature", sign(text));
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
