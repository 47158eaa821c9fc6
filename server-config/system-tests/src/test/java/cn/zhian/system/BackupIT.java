package cn.zhian.system;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Scene;
import cn.zhian.harness.Zhian;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A backup of a running instance, restored to an empty directory")
@OnItsOwn
class BackupIT {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String DOCUMENT = Scene.document("33028119900307451");
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void bringsBackResidentPictureAndPasses() throws IOException, InterruptedException {
        Path data = DataFolders.folder("backup");
        Path backup = DataFolders.folder("backup-copy");
        byte[] picture;
        long resident;
        long door;
        try (Controllers controllers = Controllers.start(1, data.resolveSibling("backup-controllers.out"));
                Zhian zhian = Zhian.start(data, "--set", "zhian.device.host=127.0.0.1")) {
            Api api = zhian.administrator();
            Scene scene = Scene.in(api);
            resident = resident(api, scene.house());
            Answer kept = api.send("PUT", "/residents/" + resident + "/photo", picture(), "image/png");
            assertThat(kept.toString(), kept.status(), is(204));
            picture = photo(zhian, api, resident);
            door = scene.doors(scene.controller(controllers, Controllers.FIRST)).get(0);
            controllers.order("swipe?serial=" + Controllers.FIRST + "&door=1&card=4711");
            Await.until("the pass is stored", SOON, () -> passes(api, door) == 1);

            assertThat(script("backup.sh", data, backup), containsString("Backed up"));
        }
        DataFolders.folder("backup");
        assertThat(script("restore.sh", backup, data), containsString("Restored"));

        try (Zhian zhian = Zhian.start(data, "--set", "zhian.device.host=127.0.0.1")) {
            Api api = zhian.anonymous().signIn("admin", Zhian.PASSWORD);
            // The blind index answers only with the keys that were in use.
            assertThat(found(api), containsString("\"id\":" + resident + ","));
            assertThat(passes(api, door), is(1));
            assertThat(photo(zhian, api, resident), is(picture));
        }
        assertThat(dump(backup), not(containsString(DOCUMENT)));
    }

    private static long resident(Api api, long house) {
        return api.create(
                "/residents",
                Map.of(
                        "houseId", house,
                        "name", "备份测试",
                        "documentType", "id-card",
                        "documentNumber", DOCUMENT,
                        "relation", "householder"));
    }

    private static int passes(Api api, long door) {
        return api.get("/passes?doorId=" + door).items().size();
    }

    private static String found(Api api) {
        return api.get("/residents?documentNumber=" + DOCUMENT).items().toString();
    }

    private static String token(Api api, String password) {
        return api.post("/login", Map.of("username", "admin", "password", password))
                .json()
                .get("token")
                .getAsString();
    }

    private byte[] photo(Zhian zhian, Api api, long resident) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(zhian.address() + "/api/v1/residents/" + resident + "/photo"))
                .header("Authorization", "Bearer " + token(api, Zhian.PASSWORD))
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        assertThat(new String(answer.body(), StandardCharsets.UTF_8), answer.statusCode(), is(200));
        return answer.body();
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(320, 400, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillOval(60, 60, 200, 260);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static String script(String name, Path from, Path to) throws IOException, InterruptedException {
        Path output = to.resolveSibling(name + ".out");
        Process process = new ProcessBuilder(
                        Zhian.home().resolve("server-config").resolve(name).toString(), from.toString(), to.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(name + " ends", process.waitFor(3, TimeUnit.MINUTES), is(true));
        assertThat(Files.readString(output), process.exitValue(), is(0));
        return Files.readString(output);
    }

    private static String dump(Path backup) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(backup.resolve("database.sql.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
