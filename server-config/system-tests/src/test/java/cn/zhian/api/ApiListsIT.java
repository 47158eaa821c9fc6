package cn.zhian.api;

import static cn.zhian.api.Refused.invalid;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Api;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lists of the API come in parts, whole and without doubles")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiListsIT {
    private Api api;
    private Sample sample;

    @BeforeAll
    void community(Running running) {
        api = running.api();
        sample = Sample.place(api);
        sample.putOffline();
    }

    @Test
    void losesAndDoublesNothingWhilePaging() {
        long building = sample.another("buildings");
        Set<Long> there = new HashSet<>();
        for (int i = 0; i < 23; i++) {
            there.add(api.create("/units", Map.of("buildingId", building, "name", "单元" + i)));
        }
        List<Long> seen = new ArrayList<>();
        String cursor = "";
        int page = 0;
        do {
            JsonObject slice = api.get("/units?buildingId=" + building + "&size=5" + cursor)
                    .json();
            for (JsonElement item : slice.getAsJsonArray("items")) {
                seen.add(item.getAsJsonObject().get("id").getAsLong());
            }
            api.create("/units", Map.of("buildingId", building, "name", "后来" + page++));
            cursor = more(slice) ? "&cursor=" + slice.get("nextCursor").getAsString() : "";
        } while (!cursor.isEmpty() && page < 30);
        assertThat("doubled", new HashSet<>(seen).size(), is(seen.size()));
        assertThat("lost", new HashSet<>(seen).containsAll(there), is(true));
    }

    private static boolean more(JsonObject slice) {
        return slice.has("nextCursor") && !slice.get("nextCursor").isJsonNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "communities",
                "buildings",
                "units",
                "houses",
                "residents",
                "companies",
                "controllers",
                "doors",
                "credentials",
                "rights",
                "passes",
                "alarms",
                "users"
            })
    void refusesASizeOutOfRangeAndAForeignCursor(String resource) {
        for (String size : List.of("0", "501", "-1", "x", "99999999999")) {
            invalid(api.get("/" + resource + "?size=" + size), "size");
        }
        assertThat(api.get("/" + resource + "?size=500").status(), is(200));
        assertThat(api.get("/" + resource + "?size=1").items().size() <= 1, is(true));
        for (String cursor : List.of("nonsense", "-", "1%27%20OR%201=1", "9".repeat(40))) {
            invalid(api.get("/" + resource + "?cursor=" + cursor), "cursor");
        }
        assertThat(api.get("/" + resource + "/999999999999").status(), is(not(500)));
        assertThat(api.get("/" + resource + "/x").status(), is(404));
    }
}
