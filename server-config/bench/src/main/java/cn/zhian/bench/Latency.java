package cn.zhian.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** (c) How long a pass takes from its frame to its row while 1,000 others arrive each second. */
final class Latency implements Item {
    private static final double RATE = 1_000;
    private static final int SAMPLES = 400;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final long LOOK_NANOS = Duration.ofMillis(2).toNanos();
    private static final long DEADLINE_NANOS = Duration.ofSeconds(30).toNanos();
    private static final int LONGEST_PAUSE_MILLIS = 150;
    private static final String ROW = "SELECT COUNT(*) FROM pass_record WHERE controller_id = ? AND epoch = ?"
            + " AND event_index = ? AND occurred_at > UTC_TIMESTAMP() - INTERVAL 1 HOUR";

    private final World world;

    Latency(World world) {
        this.world = world;
    }

    /** Times under load, and the backlog at their end. */
    private record Busy(Percentiles times, long backlog) {}

    @Override
    public List<Figure> measure() throws Exception {
        Fleet fleet = world.gates();
        world.holders();
        try (Rows rows = new Rows(world.zhian())) {
            EventCounts counts = new EventCounts(fleet.controllers(), rows);
            Load load = new Load(fleet.controllers(), counts);
            load.putCards();
            Percentiles idle = samples(fleet, rows, SAMPLES / 4);
            // The last controller stays out of the load.
            load.start(RATE, fleet.ids().size() - 1);
            Busy busy;
            try {
                LockSupport.parkNanos(WARM_UP.toNanos());
                busy = new Busy(samples(fleet, rows, SAMPLES), counts.backlog());
            } finally {
                load.stop();
            }
            load.drain();
            return List.of(
                    new Figure(
                            "c",
                            "frame to row at 1,000 events/s",
                            busy.times().toString(),
                            "p95 ≤ 500 ms",
                            "from ordering the swipe to seeing the row, looked for every 2 ms; backlog then "
                                    + busy.backlog()),
                    Figure.of("c", "the same with nothing else going on", idle.toString(), ""));
        }
    }

    private static Percentiles samples(Fleet fleet, Rows rows, int number) throws SQLException {
        Random random = new Random(2);
        long[] nanos = new long[number];
        for (int i = 0; i < number; i++) {
            nanos[i] = sample(fleet, rows, World.FIRST_CARD + i % World.HOLDERS);
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS)).toNanos());
        }
        return new Percentiles(nanos);
    }

    private static long sample(Fleet fleet, Rows rows, long card) throws SQLException {
        int last = fleet.ids().size() - 1;
        long begin = System.nanoTime();
        String[] event = fleet.controllers()
                .order("swipe?serial=" + (fleet.first() + last) + "&door=1&card=" + card)
                .strip()
                .split(",");
        while (rows.number(ROW, fleet.ids().get(last), Integer.valueOf(event[1]), Long.valueOf(event[2])) == 0) {
            if (System.nanoTime() - begin > DEADLINE_NANOS) {
                throw new IllegalStateException("Not stored within 30 s: " + String.join(",", event));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return System.nanoTime() - begin;
    }
}
