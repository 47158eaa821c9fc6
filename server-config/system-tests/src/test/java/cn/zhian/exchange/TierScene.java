package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.TierPlatform.Request;
import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Zhian;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A county, a community's platform, and what tests say to them. */
final class TierScene {
    static final String HERE = "330281002001001";
    static final String ELSEWHERE = "330282001001001";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Random RANDOM = new Random();
    private static final AtomicInteger MADE = new AtomicInteger();

    private final Zhian county;
    private final Api above;

    TierScene(TwoPlatforms.Running running) {
        county = running.county();
        above = running.above();
    }

    JsonObject invited(String role) {
        Answer answer = above.post(
                "/exchange/children",
                Map.of(
                        "name",
                        "阳光小区 " + MADE.incrementAndGet(),
                        "role",
                        role,
                        "kinds",
                        List.of("resident", "community"),
                        "divisions",
                        List.of("330281")));
        assertThat(answer.toString(), answer.status(), is(201));
        return answer.json();
    }

    static String code(JsonObject invited) {
        return invited.get("code").getAsString();
    }

    Answer child(JsonObject invited) {
        return above.get("/exchange/children/" + invited.get("id").getAsLong());
    }

    static JsonObject json(HttpResponse<byte[]> answer) {
        return JsonParser.parseString(new String(answer.body(), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    TierPlatform platform() {
        StringBuilder id = new StringBuilder();
        RANDOM.ints(16, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
        return new TierPlatform(county.address(), id.toString());
    }

    TierPlatform enrolled(JsonObject invited) {
        TierPlatform platform = platform();
        Request request = platform.enrolment(code(invited), "community");
        HttpResponse<byte[]> answer = request.send();
        assertThat(json(answer).toString(), answer.statusCode(), is(200));
        platform.believe(json(answer).get("publicKey").getAsString());
        assertThat("signed", request.answeredBySigned(answer), is(true));
        return platform;
    }

    static JsonArray results(HttpResponse<byte[]> answer) {
        assertThat(json(answer).toString(), answer.statusCode(), is(200));
        return json(answer).getAsJsonArray("results");
    }

    static String result(JsonArray results, int place) {
        JsonObject one = results.get(place).getAsJsonObject();
        return (one.get("result").getAsString() + " " + one.get("reason").getAsString()).strip();
    }

    static void refused(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode(), is(401));
        assertThat(json(answer).get("type").getAsString(), containsString("/unauthenticated"));
        assertThat(answer.headers().firstValue("Zhian-Signature").isPresent(), is(false));
    }

    /** A target at a county that this platform is enrolled at. */
    static Map<String, Object> target(Zhian county, List<String> kinds) {
        return Map.ofEntries(
                Map.entry("name", "县级平台"),
                Map.entry("protocol", "tier"),
                Map.entry("address", county.address()),
                Map.entry("kinds", kinds),
                Map.entry("leftOut", List.of()),
                Map.entry("hours", List.of()),
                Map.entry("maskNames", false),
                Map.entry("maskDocuments", false),
                Map.entry("maskPhones", false),
                Map.entry("legalBasis", "试验条例第一条"),
                Map.entry("scope", "试验"),
                Map.entry("from", "2026-01-01"),
                Map.entry("to", "2099-12-31"));
    }

    long received() {
        return county.count("SELECT COUNT(*) FROM received_record");
    }

    /** The community's platform is enrolled no more. */
    void part(String platform) {
        for (JsonElement one :
                above.get("/exchange/children?size=500&search=" + platform).items()) {
            JsonObject child = one.getAsJsonObject();
            if (child.get("state").getAsString().equals("enrolled")) {
                above.post("/exchange/children/" + child.get("id").getAsLong() + "/revoke", null);
            }
        }
    }
}
