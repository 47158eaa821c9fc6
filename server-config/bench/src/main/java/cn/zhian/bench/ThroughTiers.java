package cn.zhian.bench;

import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Zhian;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** (t) How long a pass takes from a community over its county to the city while passes come steadily, on one machine. */
final class ThroughTiers implements Item {
    private static final double RATE = 500;
    private static final Duration SETTLE = Duration.ofSeconds(30);
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final String DIVISION = "330281";
    private static final long MICROS = 1_000;
    private static final String STORED =
            "SELECT id, TIMESTAMPDIFF(MICROSECOND, '2026-01-01', received_at) FROM pass_record"
                    + " WHERE id > ? AND id <= ?";
    private static final String RECEIVED = "SELECT CAST(SUBSTRING_INDEX(record_id, ':', -1) AS UNSIGNED),"
            + " TIMESTAMPDIFF(MICROSECOND, '2026-01-01', received_at) FROM received_pass";

    private final World world;

    ThroughTiers(World world) {
        this.world = world;
    }

    @Override
    public List<Figure> measure() throws Exception {
        try (Zhian city = world.above("city");
                Zhian county = world.above("county");
                Rows here = new Rows(world.zhian());
                Rows middle = new Rows(county);
                Rows top = new Rows(city)) {
            PassTarget last = target(county, city, "county", List.of(DIVISION));
            PassTarget first = target(world.zhian(), county, "community", List.of());
            try {
                return figures(here, middle, top);
            } finally {
                first.close();
                last.close();
            }
        }
    }

    private List<Figure> figures(Rows here, Rows middle, Rows top) throws SQLException {
        long[] window = load(here, top);
        Map<Long, Long> stored = here.pairs(STORED, window[0], window[1]);
        return List.of(
                figure("county", "", stored, middle.pairs(RECEIVED)),
                figure("city", "p95 ≤ 2000 ms", stored, top.pairs(RECEIVED)));
    }

    private static PassTarget target(Zhian from, Zhian to, String role, List<String> below) throws Exception {
        Api above = to.administrator();
        Map<String, Object> child =
                Map.of("name", "bench " + role, "role", role, "kinds", List.of("pass"), "divisions", List.of(DIVISION));
        String code = above.post("/exchange/children", child).json().get("code").getAsString();
        return PassTarget.enrolled(from.administrator(), "above" + role, to.address(), code, below);
    }

    /** @return numbers of the last pass before and of the last within the time that counts */
    private long[] load(Rows here, Rows top) throws SQLException {
        Fleet fleet = world.gates();
        world.holders();
        Load load = new Load(fleet.controllers(), new EventCounts(fleet.controllers(), here));
        load.putCards();
        load.start(RATE, 0);
        long[] window;
        try {
            LockSupport.parkNanos(SETTLE.toNanos());
            long before = last(here);
            LockSupport.parkNanos(WINDOW.toNanos());
            window = new long[] {before, last(here)};
        } finally {
            load.stop();
        }
        load.drain();
        Await.until("every pass is at the city", DEADLINE, () -> arrived(top, window));
        return window;
    }

    private static long last(Rows rows) throws SQLException {
        return rows.number("SELECT MAX(id) FROM pass_record");
    }

    private boolean arrived(Rows top, long[] window) {
        try {
            return top.pairs(RECEIVED).keySet().stream()
                            .filter(id -> id > window[0] && id <= window[1])
                            .count()
                    == window[1] - window[0];
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Figure figure(String where, String aim, Map<Long, Long> stored, Map<Long, Long> received) {
        Map<Long, Long> lags = new HashMap<>(stored);
        lags.replaceAll((id, micros) -> received.get(id) - micros);
        Percentiles all = new Percentiles(
                lags.values().stream().mapToLong(micros -> micros * MICROS).toArray());
        return new Figure(
                "t",
                "stored at the community to received at the " + where,
                all.toString(),
                aim,
                String.format(
                        Locale.ROOT,
                        "%.0f passes/s for %d s; three instances on this machine, by its clock; received: when the batch begins to be"
                                + " stored there",
                        RATE,
                        WINDOW.toSeconds()));
    }
}
