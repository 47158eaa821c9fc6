package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("Plans and plan documents as large as may be")
class LargeFilesIT {
    private static final long LARGEST = 200L * 1024 * 1024;
    private static final long NEAR_THE_END = LARGEST - 4 * 1024 * 1024;
    private static final long A_QUARTER = LARGEST / 4;
    private static final int LINES = 2_000;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PATH = "/files?kind=plan&name=plan.zip";

    private final HttpClient client = HttpClient.newHttpClient();
    private Running running;
    private ProjectScene scene;

    @Test
    void theLargestIsKeptAndGivenBackWithoutEverBeingInMemory(Running shared) throws Exception {
        begin(shared, "330281009004001");
        long[] live = {liveBytes(), 0};
        MessageDigest sent = MessageDigest.getInstance("SHA-256");
        Generated content = new Generated(LARGEST, () -> live[1] = liveBytes());
        HttpResponse<String> kept = upload(BodyPublishers.ofInputStream(() -> new DigestInputStream(content, sent)));
        assertThat(kept.body(), kept.statusCode(), is(201));
        JsonObject file = JsonParser.parseString(kept.body()).getAsJsonObject();
        String hash = HexFormat.of().formatHex(sent.digest());
        assertThat(file.get("sha256").getAsString(), is(hash));
        assertThat(file.get("size").getAsLong(), is(LARGEST));
        assertThat(
                "objects that lived on in the server while the file came", live[1] - live[0], is(lessThan(A_QUARTER)));
        assertThat(downloaded(file.get("id").getAsLong()), is(hash));
    }

    @Test
    void aByteMoreIsRefusedAndLeavesNothing(Running shared) throws Exception {
        begin(shared, "330281009004002");
        long before = files();
        HttpResponse<String> refused = upload(BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new Generated(LARGEST + 1, () -> {})), LARGEST + 1));
        assertThat(refused.body(), refused.statusCode(), is(413));
        assertThat(refused.body(), containsString("" + LARGEST));
        assertThat(files(), is(before));
        assertThat(rows(), is(0L));
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing(Running shared) throws Exception {
        begin(shared, "330281009004003");
        long before = files();
        HttpRequest request = scene.as("town").request(scene.path() + PATH).build();
        URI uri = request.uri();
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + uri.getRawPath() + "?" + uri.getRawQuery() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                            + "\r\nAuthorization: "
                            + request.headers().firstValue("Authorization").orElseThrow()
                            + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + LARGEST + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            new Generated(A_QUARTER, () -> {}).transferTo(out);
            out.flush();
            Await.until("the file is being written", SOON, () -> files() == before + 1);
        }
        Await.until("what came of it is gone", SOON, () -> files() == before);
        assertThat(rows(), is(0L));
    }

    @Test
    void aPlanOfTwoThousandLinesIsKeptInItsOrder(Running shared) {
        begin(shared, "330281009004004");
        List<Map<String, Object>> lines = IntStream.rangeClosed(1, LINES)
                .<Map<String, Object>>mapToObj(
                        line -> Map.of("kind", "camera", "place", "main-road", "placeName", "路口" + line, "count", 1))
                .toList();
        Answer kept = scene.as("town").send("PUT", scene.path() + "/devices", Map.of("devices", lines));
        assertThat(kept.text(), kept.status(), is(200));
        JsonArray devices = scene.as("town").get(scene.path()).json().getAsJsonArray("devices");
        assertThat(devices.size(), is(LINES));
        for (int line = 1; line <= LINES; line++) {
            assertThat(devices.get(line - 1).getAsJsonObject().get("placeName").getAsString(), is("路口" + line));
        }
    }

    private void begin(Running shared, String code) {
        running = shared;
        scene = ProjectScene.in(shared, code, "closed");
        scene.begin("town", "existing");
    }

    private HttpResponse<String> upload(BodyPublisher content) throws Exception {
        Api town = scene.as("town");
        return client.send(
                town.request(scene.path() + PATH)
                        .header("Content-Type", "application/octet-stream")
                        .POST(content)
                        .build(),
                BodyHandlers.ofString());
    }

    private String downloaded(long file) throws Exception {
        HttpRequest request =
                scene.as("town").request(scene.path() + "/files/" + file).build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode(), is(200));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(answer.body(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private long rows() {
        return running.zhian().count("SELECT COUNT(*) FROM project_file WHERE project_id = " + scene.project());
    }

    private long files() {
        Path folder = running.zhian().data().resolve("project-files");
        if (!Files.exists(folder)) {
            return 0;
        }
        Counted counted = new Counted();
        try {
            Files.walkFileTree(folder, counted);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return counted.files;
    }

    /** Counts files; one that the server deletes meanwhile is none. */
    private static final class Counted extends SimpleFileVisitor<Path> {
        private long files;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files += attributes.isRegularFile() ? 1 : 0;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }

    /** What the objects in the server's heap take that something still refers to; counting them collects the others. */
    private long liveBytes() {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd");
        try {
            Process process = new ProcessBuilder(
                            jcmd.toString(), "" + running.zhian().pid("server"), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.startsWith("Total"))
                    .map(line -> line.strip().split("\\s+")[2])
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Bytes that don't repeat; near the end of a whole file something is done. */
    private static final class Generated extends InputStream {
        private final long size;
        private final Runnable nearTheEnd;
        private long given;
        private long state = 0x9E3779B97F4A7C15L;

        Generated(long size, Runnable nearTheEnd) {
            this.size = size;
            this.nearTheEnd = nearTheEnd;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("byte by byte");
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            if (given == size) {
                return -1;
            }
            int part = (int) Math.min(length, size - given);
            if (given < NEAR_THE_END && given + part >= NEAR_THE_END) {
                nearTheEnd.run();
            }
            for (int i = 0; i < part; i++) {
                if (i % Long.BYTES == 0) {
                    state ^= state << 13;
                    state ^= state >>> 7;
                    state ^= state << 17;
                }
                to[offset + i] = (byte) (state >>> 8 * (i % Long.BYTES));
            }
            given += part;
            return part;
        }
    }
}
