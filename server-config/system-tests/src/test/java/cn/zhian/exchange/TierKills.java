package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Zhian;
import cn.zhian.system.Load;
import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Kills community, county and city, one of them with its broker and its database, while records flow up.
 *
 * @param toCounty target of the community
 * @param toCity target of the county
 */
record TierKills(Zhian city, Zhian county, Zhian community, long toCounty, long toCity) {
    private static final boolean LONG = Boolean.getBoolean("zhian.test.long");
    private static final int RECORDS = LONG ? 100_000 : 20_000;
    /** Passes a second: three servers share the machine with those that start again. */
    private static final int RATE = 150;

    private static final int ROUNDS = LONG ? 3 : 1;
    private static final long SEED = 20_261_121;
    private static final Duration CATCH_UP = Duration.ofMinutes(6);
    private static final String PASSES = "SELECT COUNT(*) FROM received_pass";

    void reconcileToZero() {
        try (Load load = Load.of(
                community.data().resolveSibling("kill-tiers-controllers.out"), community, community::database)) {
            load.begin(RATE);
            kill();
            Await.until(RECORDS + " passes at the community", CATCH_UP, () -> passes() >= RECORDS);
            load.endAndCompare();
        }
        long passes = passes();
        for (Zhian above : List.of(county, city)) {
            Await.until(
                    passes + " passes at " + above.data().getFileName(), CATCH_UP, () -> above.count(PASSES) >= passes);
            assertThat(above.count(PASSES), is(passes));
            assertThat(above.count("SELECT COUNT(DISTINCT record_id) FROM received_pass"), is(passes));
        }
        agrees(community.administrator(), toCounty, passes);
        agrees(county.administrator(), toCity, passes);
    }

    private long passes() {
        return community.count("SELECT COUNT(*) FROM pass_record");
    }

    private void kill() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<Runnable> kills = new ArrayList<>(List.of(
                    () -> killServer(community), () -> killServer(city), this::killCountyWithBrokerAndDatabase));
            Collections.shuffle(kills, random);
            for (Runnable kill : kills) {
                flow(500 + random.nextInt(1_500));
                kill.run();
            }
        }
    }

    /** Lets some more records arrive at the city. */
    private void flow(long more) {
        long target = city.count(PASSES) + more;
        Await.until("records flow to the city", CATCH_UP, () -> city.count(PASSES) >= target);
    }

    private static void killServer(Zhian zhian) {
        zhian.kill("server");
        Await.until("the launcher brings the server back", CATCH_UP, () -> answers(zhian));
    }

    private void killCountyWithBrokerAndDatabase() {
        county.killAll();
        county.start();
    }

    private static boolean answers(Zhian zhian) {
        try {
            return zhian.anonymous().get("/communities").status() == 401;
        } catch (UncheckedIOException e) {
            // Not listening yet.
            return false;
        }
    }

    /** Both sides of a target say that they hold the same. */
    private static void agrees(Api api, long target, long passes) {
        String path = "/exchange/targets/" + target + "/reconciliations";
        Answer begun = api.post(path, Map.of());
        assertThat(begun.toString(), begun.status(), is(201));
        String run = path + "/" + begun.id();
        Await.until(
                "compared",
                CATCH_UP,
                () -> List.of("done", "failed")
                        .contains(api.get(run).json().get("state").getAsString()));
        JsonObject told = api.get(run).json();
        assertThat(told.toString(), told.get("state").getAsString(), is("done"));
        assertThat(told.toString(), told.get("compared").getAsLong(), is(greaterThan(passes)));
        assertThat(told.toString(), told.get("different").getAsLong(), is(0L));
    }
}
