package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A platform below that is enrolled at the county of the tests and pushes signed batches. */
public final class PushingChild {
    private static final Gson CANONICAL =
            new GsonBuilder().disableHtmlEscaping().create();

    private final TierPlatform platform;
    private final List<String> batch = new ArrayList<>();

    private PushingChild(TierPlatform platform) {
        this.platform = platform;
    }

    /** Enrols one. @param division that it may send of */
    public static PushingChild enrolled(TwoPlatforms.Running running, String name, String division) {
        Answer invited = running.above()
                .post(
                        "/exchange/children",
                        Map.of(
                                "name",
                                name,
                                "role",
                                "community",
                                "kinds",
                                List.of("community", "house", "resident", "device", "alarm", "pass"),
                                "divisions",
                                List.of(division)));
        assertThat(invited.toString(), invited.status(), is(201));
        JsonObject entry = invited.json();
        return new PushingChild(new TierScene(running).enrolled(entry));
    }

    /** The identifier of a record of this platform. */
    public String id(String kind, long number) {
        return platform.id() + ":" + kind + ":" + number;
    }

    /** Puts a record into the next batch. */
    public PushingChild add(String kind, long number, String community, Instant at, Map<String, Object> body) {
        String text = CANONICAL.toJson(new TreeMap<>(body));
        batch.add(platform.record(kind, number, 1, community, at.toString(), text));
        return this;
    }

    /** Pushes them. @return what became of each, such as {@code accepted} */
    public List<String> push() {
        JsonArray results =
                TierScene.results(platform.batch(batch.toArray(String[]::new)).send());
        batch.clear();
        List<String> told = new ArrayList<>();
        for (int place = 0; place < results.size(); place++) {
            told.add(TierScene.result(results, place));
        }
        return told;
    }
}
