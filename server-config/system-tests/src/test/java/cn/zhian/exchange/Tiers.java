package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Zhian;
import cn.zhian.system.DataFolders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Puts instances below each other. */
final class Tiers {
    static final List<String> KINDS =
            List.of("community", "house", "resident", "company", "device", "right", "pass", "alarm", "device-state");

    private Tiers() {}

    /**
     * Starts a platform of each role beside each other.
     *
     * @param name of the folders of their data
     * @return in the order of the roles
     */
    static List<Zhian> started(String name, String... roles) {
        List<CompletableFuture<Zhian>> starting = Stream.of(roles)
                .map(role -> CompletableFuture.supplyAsync(() -> Zhian.start(
                        DataFolders.folder(name + "-" + role),
                        "--role",
                        role,
                        "--set",
                        "zhian.device.host=127.0.0.1",
                        "--set",
                        "zhian.exchange.orders.seconds=2")))
                .toList();
        try {
            return starting.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            starting.forEach(one -> one.thenAccept(Zhian::close));
            throw e;
        }
    }

    /** One platform may push to another. @return the entry's number above */
    static long enrol(Api above, Zhian parent, Api below, String role, String division) {
        Answer invited = above.post(
                "/exchange/children",
                Map.of(
                        "name",
                        "下级平台 " + System.nanoTime(),
                        "role",
                        role,
                        "kinds",
                        KINDS,
                        "divisions",
                        List.of(division)));
        assertThat(invited.toString(), invited.status(), is(201));
        Answer enrolled = below.post(
                "/exchange/parents", Map.of("address", parent.address(), "code", TierScene.code(invited.json())));
        assertThat(enrolled.toString(), enrolled.status(), is(201));
        return invited.id();
    }

    /** What is known below goes to a platform above. @param below beginnings of codes of what was received @return its number */
    static long target(Api api, Zhian parent, List<String> below, Map<String, Object> more) {
        Map<String, Object> target = new HashMap<>(Map.ofEntries(
                Map.entry("name", "上级平台"),
                Map.entry("protocol", "tier"),
                Map.entry("address", parent.address()),
                Map.entry("kinds", KINDS),
                Map.entry("below", below),
                Map.entry("leftOut", List.of()),
                Map.entry("hours", List.of()),
                Map.entry("maskNames", false),
                Map.entry("maskDocuments", false),
                Map.entry("maskPhones", false),
                Map.entry("legalBasis", "试验条例第一条"),
                Map.entry("scope", "试验"),
                Map.entry("from", "2026-01-01"),
                Map.entry("to", "2099-12-31")));
        target.putAll(more);
        Answer made = api.post("/exchange/targets", target);
        assertThat(made.toString(), made.status(), is(201));
        return made.id();
    }
}
