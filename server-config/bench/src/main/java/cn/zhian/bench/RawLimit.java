package cn.zhian.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** (a) How many rows a second the database takes at best: JDBC batches of 100, each durable, into a copy of the table. */
final class RawLimit implements Item {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(8);
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final double NANOS = 1e9;

    private final World world;
    private double oneConnection;
    private double best;

    RawLimit(World world) {
        this.world = world;
    }

    /** Rows a second on one connection, 0 before it was measured. */
    double oneConnection() {
        return oneConnection;
    }

    /** Rows a second on the best number of connections, 0 before it was measured. */
    double best() {
        return best;
    }

    @Override
    public List<Figure> measure() throws Exception {
        try (Rows rows = new Rows(world.zhian())) {
            rows.run("CREATE TABLE raw_pass LIKE pass_record");
            try {
                run(1, WARM_UP);
                oneConnection = run(1, LONG);
                double two = run(2, SHORT);
                double four = run(4, SHORT);
                best = Math.max(oneConnection, Math.max(two, four));
                return figures(two, four, rows.number("SELECT COUNT(*) FROM raw_pass"));
            } finally {
                rows.run("DROP TABLE raw_pass");
            }
        }
    }

    private List<Figure> figures(double two, double four, long stored) {
        return List.of(
                Figure.of(
                        "a",
                        "raw limit, one connection",
                        perSecond(oneConnection),
                        "batches of 100 rows, one durable commit each, " + LONG.toSeconds() + " s"),
                Figure.of(
                        "a",
                        "raw limit, best of 1, 2, 4 connections",
                        perSecond(best),
                        "1: %s · 2: %s · 4: %s; %,d rows at the end"
                                .formatted(perSecond(oneConnection), perSecond(two), perSecond(four), stored)));
    }

    static String perSecond(double rate) {
        return String.format(Locale.ROOT, "%,.0f/s", rate);
    }

    private double run(int connections, Duration time) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(connections);
        try {
            long begin = System.nanoTime();
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int part = i;
                tasks.add(() -> write(part, connections, begin + time.toNanos()));
            }
            long written = 0;
            for (Future<Long> task : workers.invokeAll(tasks)) {
                written += task.get();
            }
            return written / ((System.nanoTime() - begin) / NANOS);
        } finally {
            workers.shutdownNow();
        }
    }

    private long write(int part, int parts, long end) throws SQLException {
        try (RawWriter writer = new RawWriter(world.zhian(), part, parts)) {
            long written = 0;
            while (System.nanoTime() < end) {
                written += writer.batch();
            }
            return written;
        }
    }
}
