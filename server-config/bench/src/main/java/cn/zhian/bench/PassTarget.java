package cn.zhian.bench;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A target that gets passes by the tier protocol. */
final class PassTarget implements AutoCloseable {
    private static final Duration EXPORT = Duration.ofMinutes(1);

    private final Api api;
    private final long id;
    private final String name;

    private PassTarget(Api api, long id, String name) {
        this.api = api;
        this.id = id;
        this.name = name;
    }

    /**
     * Enrols with the platform above and makes it a target.
     *
     * @param code one-time, of the platform above
     * @param below beginnings of the codes of communities below, whose passes go too
     */
    static PassTarget enrolled(Api api, String name, String address, String code, List<String> below)
            throws IOException {
        require(api.post("/exchange/parents", Map.of("address", address, "code", code)), 201);
        Map<String, Object> target = Map.ofEntries(
                Map.entry("name", name),
                Map.entry("protocol", "tier"),
                Map.entry("address", address),
                Map.entry("kinds", List.of("pass")),
                Map.entry("below", below),
                Map.entry("leftOut", List.of()),
                Map.entry("hours", List.of()),
                Map.entry("batch", Deliveries.BATCH),
                Map.entry("lanes", Deliveries.LANES),
                Map.entry("maskNames", false),
                Map.entry("maskDocuments", false),
                Map.entry("maskPhones", false),
                Map.entry("legalBasis", "measurement"),
                Map.entry("scope", "measurement"),
                Map.entry("from", "2026-01-01"),
                Map.entry("to", "2099-12-31"));
        Answer made = api.post("/exchange/targets", target);
        require(made, 201);
        return new PassTarget(api, made.json().get("id").getAsLong(), name);
    }

    /** Waits until today's state was sent: it would be sent beside what is measured. */
    PassTarget exported() {
        Await.until("today's state is sent", EXPORT, () -> {
            JsonElement sent = api.get("/exchange/targets/" + id)
                    .json()
                    .getAsJsonObject("figures")
                    .get("exportSent");
            return sent == null || sent.isJsonNull();
        });
        return this;
    }

    PassTarget pause() throws IOException {
        require(api.post("/exchange/targets/" + id + "/pause", null), 200);
        return this;
    }

    void resume() throws IOException {
        require(api.post("/exchange/targets/" + id + "/resume", null), 200);
    }

    /** A target that stays would get what other items make. */
    @Override
    public void close() {
        api.send("DELETE", "/exchange/targets/" + id + "?name=" + name, null, "");
    }

    private static void require(Answer answer, int status) throws IOException {
        if (answer.status() != status) {
            throw new IOException("Asked for " + status + ", got " + answer);
        }
    }
}
