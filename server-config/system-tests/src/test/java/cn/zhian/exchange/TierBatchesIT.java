package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.TierPlatform.Request;
import cn.zhian.harness.Api;
import cn.zhian.harness.Zhian;
import cn.zhian.system.OnItsOwn;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A county takes batches, over real HTTP")
@ExtendWith(TwoPlatforms.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnItsOwn
class TierBatchesIT {
    private static final long TEN_MINUTES = 600_000;

    private Zhian county;
    private Api above;
    private TierScene scene;

    @BeforeAll
    void start(TwoPlatforms.Running running) {
        county = running.county();
        above = running.above();
        scene = new TierScene(running);
    }

    @Test
    void storesWhatAPlatformPushesOnce() {
        JsonObject invited = scene.invited("community");
        TierPlatform platform = scene.enrolled(invited);
        String one = platform.resident(1, 1, TierScene.HERE, "1");
        Request request = platform.batch(
                one,
                platform.resident(2, 1, TierScene.ELSEWHERE, "1"),
                platform.resident(3, 1, TierScene.HERE, "7"),
                one,
                "{\"id\":1}",
                one.replace("王小明", "王大明"));
        long before = scene.received();
        HttpResponse<byte[]> answer = request.send();
        JsonArray results = TierScene.results(answer);
        assertThat("signed", request.answeredBySigned(answer), is(true));
        assertThat(TierScene.result(results, 0), is("accepted"));
        assertThat(TierScene.result(results, 1), is("rejected community-not-entitled " + TierScene.ELSEWHERE));
        assertThat(TierScene.result(results, 2), is("rejected item-code GenderCode"));
        assertThat(TierScene.result(results, 3), is("duplicate"));
        assertThat(TierScene.result(results, 4), is("rejected member at"));
        assertThat(TierScene.result(results, 5), is("rejected hash"));
        assertThat(scene.received(), is(before + 1));
        assertThat(TierScene.result(TierScene.results(platform.batch(one).send()), 0), is("duplicate"));
        String counts = scene.child(invited).json().getAsJsonArray("counts").toString();
        assertThat(counts, containsString("\"kind\":\"resident\",\"accepted\":1,\"duplicate\":2,\"rejected\":3"));
    }

    @Test
    void takesManyBatchesOfOnePlatformAtOnce() {
        TierPlatform platform = scene.enrolled(scene.invited("community"));
        long before = scene.received();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<CompletableFuture<HttpResponse<byte[]>>> all = IntStream.range(0, 24)
                .mapToObj(number -> platform.batch(platform.resident(number, 1, TierScene.HERE, "1")))
                .map(batch -> CompletableFuture.supplyAsync(batch::send, threads))
                .toList();
        for (CompletableFuture<HttpResponse<byte[]>> one : all) {
            assertThat(TierScene.result(TierScene.results(one.join()), 0), is("accepted"));
        }
        threads.shutdown();
        assertThat(scene.received(), is(before + 24));
    }

    @Test
    void changesWhatAPlatformMaySendFromTheNextBatchOn() {
        JsonObject invited = scene.invited("community");
        TierPlatform platform = scene.enrolled(invited);
        String path = "/exchange/children/" + invited.get("id").getAsLong();
        assertThat(above.patch(path, Map.of("kinds", List.of("pass"))).status(), is(200));
        String record = platform.resident(1, 1, TierScene.HERE, "1");
        assertThat(
                TierScene.result(TierScene.results(platform.batch(record).send()), 0),
                is("rejected kind-not-entitled resident"));
        assertThat(above.patch(path, Map.of("kinds", List.of("resident"))).status(), is(200));
        assertThat(TierScene.result(TierScene.results(platform.batch(record).send()), 0), is("accepted"));
    }

    @Test
    void refusesEverythingThatIsNotSignedNow() {
        TierPlatform platform = scene.enrolled(scene.invited("community"));
        String record = platform.resident(1, 1, TierScene.HERE, "1");
        long before = scene.received();
        TierScene.refused(platform.batch(record).by(TierPlatform.pair()).send());
        TierScene.refused(platform.batch(record)
                .with("Zhian-Nonce", "another-nonce-than-signed")
                .send());
        TierScene.refused(platform.batch(record)
                .with("Zhian-Time", "" + (System.currentTimeMillis() + 1))
                .send());
        TierScene.refused(platform.batch(record)
                .at(System.currentTimeMillis() - TEN_MINUTES)
                .send());
        TierScene.refused(platform.batch(record)
                .at(System.currentTimeMillis() + TEN_MINUTES)
                .send());
        TierScene.refused(platform.batch(record).with("Zhian-Key", "2").send());
        TierScene.refused(platform.batch(record)
                .with("Zhian-Platform", "unknownunknown22")
                .send());
        TierScene.refused(platform.batch(record).with("Zhian-Signature", "").send());
        TierScene.refused(platform.batch(record).send(TierPlatform.gzip("{\"records\":[]}"), "application/gzip"));
        assertThat(
                county.anonymous().post("/exchange/keys", Map.of("number", 2)).status(), is(401));
        assertThat(scene.received(), is(before));
    }

    @Test
    void refusesWhatComesASecondTime() {
        TierPlatform platform = scene.enrolled(scene.invited("community"));
        Request request = platform.batch(platform.resident(1, 1, TierScene.HERE, "1"));
        assertThat(request.send().statusCode(), is(200));
        TierScene.refused(request.send());
    }

    @Test
    void takesFiveMegabytesAndRefusesWhatUnpacksToMore() {
        TierPlatform platform = scene.enrolled(scene.invited("community"));
        List<String> records = new ArrayList<>();
        int bytes = 0;
        for (int entity = 0; bytes < 5_150_000; entity++) {
            String record = platform.community(entity, TierScene.HERE, 3_000);
            bytes += record.getBytes(StandardCharsets.UTF_8).length + 1;
            records.add(record);
        }
        JsonArray results =
                TierScene.results(platform.batch(records.toArray(String[]::new)).send());
        assertThat(results.size(), is(records.size()));
        assertThat(TierScene.result(results, records.size() - 1), is("accepted"));
        long before = scene.received();
        Request bomb = platform.packed(TierPlatform.gzip(new byte[100 * 1024 * 1024]));
        assertThat(bomb.send().statusCode(), is(413));
        Request large = platform.packed(new byte[6 * 1024 * 1024]);
        assertThat(large.send().statusCode(), is(413));
        assertThat(scene.received(), is(before));
    }

    @Test
    void refusesOtherFormsThanPackedUtf8() {
        TierPlatform platform = scene.enrolled(scene.invited("community"));
        String record = platform.resident(1, 1, TierScene.HERE, "1");
        byte[] batch = TierPlatform.gzip("{\"records\":[" + record + "]}");
        assertThat(
                platform.packed(batch)
                        .send(batch, "application/gzip; charset=GBK")
                        .statusCode(),
                is(415));
        assertThat(platform.packed(batch).send(batch, "application/json").statusCode(), is(415));
        byte[] gbk = TierPlatform.gzip(("{\"records\":[" + record + "]}").getBytes(Charset.forName("GB18030")));
        refusedFor(platform.packed(gbk), "body", "UTF-8");
        refusedFor(platform.packed("{\"records\":[]}".getBytes(StandardCharsets.UTF_8)), "body", "gzip");
        refusedFor(platform.batch(record, "{\"id\":"), "records[1]", "JSON");
        refusedFor(platform.packed(TierPlatform.gzip("[".repeat(3_000_000))), "body", "records");
        refusedFor(platform.packed(TierPlatform.gzip("{\"records\":" + "[".repeat(3_000_000))), "records[0]", "JSON");
    }

    private static void refusedFor(Request request, String field, String word) {
        HttpResponse<byte[]> answer = request.send();
        assertThat(answer.statusCode(), is(400));
        JsonObject error =
                TierScene.json(answer).getAsJsonArray("errors").get(0).getAsJsonObject();
        assertThat(error.get("field").getAsString(), is(field));
        assertThat(error.get("detail").getAsString(), containsString(word));
    }
}
