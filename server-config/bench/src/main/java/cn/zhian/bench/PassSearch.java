package cn.zhian.bench;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** (f) How long a search in many passes takes, each way that people ask, over the API. */
final class PassSearch implements Item {
    private static final int CALLS = 200;
    private static final int WARM_UP = 100;
    private static final int DAYS = 299;
    private static final List<String> FREQUENT = List.of("valid", "button", "no-right", "invalid-card");
    private static final List<String> RARE = List.of("wrong-pin", "outside-time", "remote");

    private final World world;
    private final boolean full;
    private final Random random = new Random(3);

    PassSearch(World world, boolean full) {
        this.world = world;
        this.full = full;
    }

    @Override
    public List<Figure> measure() throws Exception {
        world.holders();
        world.gates();
        List<Figure> figures = new ArrayList<>(measured(1_000_000));
        if (full) {
            figures.addAll(measured(10_000_000));
        }
        return figures;
    }

    private List<Figure> measured(long size) throws SQLException {
        try (Rows rows = new Rows(world.zhian())) {
            new PassHistory(rows).fill(size);
            Map<String, Supplier<String>> ways = ways(rows);
            Api api = world.api();
            for (int i = 0; i < WARM_UP; i++) {
                call(api, List.copyOf(ways.values()).get(i % ways.size()).get());
            }
            List<Figure> figures = new ArrayList<>();
            ways.forEach((name, query) -> figures.add(figure(api, size, name, query)));
            return figures;
        }
    }

    private Map<String, Supplier<String>> ways(Rows rows) throws SQLException {
        List<Long> residents = rows.numbers("SELECT id FROM resident");
        List<Long> doors = rows.numbers("SELECT id FROM door ORDER BY id LIMIT 80");
        Map<String, Supplier<String>> ways = new LinkedHashMap<>();
        ways.put("without condition", () -> "?size=50");
        ways.put("one day", () -> "?" + day(1));
        ways.put("one day, any page", () -> "?" + day(random.nextInt(DAYS) + 1) + "&size=500");
        ways.put("resident", () -> "?residentId=" + one(residents));
        ways.put("resident, a month", () -> "?residentId=" + one(residents) + "&" + day(30));
        ways.put("card", () -> "?card=" + (World.FIRST_CARD + random.nextInt(World.HOLDERS)));
        ways.put("door", () -> "?doorId=" + one(doors));
        ways.put("door, a day", () -> "?doorId=" + one(doors) + "&" + day(1));
        ways.put("frequent kind", () -> "?eventKind=" + one(FREQUENT));
        ways.put("rare kind", () -> "?eventKind=" + one(RARE));
        ways.put("door and kind", () -> "?doorId=" + one(doors) + "&eventKind=" + one(FREQUENT));
        ways.put("door and rare kind", () -> "?doorId=" + one(doors) + "&eventKind=" + one(RARE));
        return ways;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A random span of that many days in the past. */
    private String day(int days) {
        OffsetDateTime from = OffsetDateTime.now(ZoneOffset.ofHours(8))
                .minusDays(DAYS)
                .plus(Duration.ofMinutes(random.nextInt(Math.max(1, (DAYS - days) * 24 * 60))));
        return "from=" + encoded(from) + "&to=" + encoded(from.plusDays(days));
    }

    private static String encoded(OffsetDateTime time) {
        return URLEncoder.encode(time.toString(), StandardCharsets.UTF_8);
    }

    private static Figure figure(Api api, long size, String name, Supplier<String> query) {
        long[] nanos = new long[CALLS];
        long found = 0;
        for (int i = 0; i < CALLS; i++) {
            String call = query.get();
            long begin = System.nanoTime();
            Answer answer = call(api, call);
            nanos[i] = System.nanoTime() - begin;
            found += answer.items().size();
        }
        Percentiles times = new Percentiles(nanos);
        Progress.say(name + " " + times);
        return new Figure(
                "f",
                String.format(Locale.ROOT, "search in %,d passes: %s", size, name),
                times.toString(),
                "p95 ≤ 300 ms",
                String.format(Locale.ROOT, "%.0f rows each", (double) found / CALLS));
    }

    private static Answer call(Api api, String query) {
        Answer answer = api.get("/passes" + query);
        if (answer.status() != 200) {
            throw new IllegalStateException("GET /passes" + query + " gave " + answer);
        }
        return answer;
    }
}
