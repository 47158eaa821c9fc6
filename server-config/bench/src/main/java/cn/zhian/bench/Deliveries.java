package cn.zhian.bench;

import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * (l) Passes from the outbox to acknowledged, at one target and at ten of which one is slow; the limit is reading the same
 * rows and posting the same bytes to a server that answers at once.
 */
final class Deliveries implements Item {
    private static final int PASSES = 60_000;
    private static final double RATE = 5_000;
    static final int BATCH = 200;
    static final int LANES = 4;
    private static final int MANY = 10;
    private static final int SLOW = MANY;
    private static final int FIRST = MANY + 1;
    private static final Duration SLOWNESS = Duration.ofSeconds(2);
    private static final Duration DEADLINE = Duration.ofMinutes(8);
    private static final double NANOS = 1e9;
    private static final double LIVE = 500;
    private static final Duration SETTLE = Duration.ofSeconds(6);
    private static final double ONE_AIM = 0.5;
    private static final double MANY_AIM = 0.8;

    private final World world;
    private final HttpClient http = HttpClient.newHttpClient();
    private long slowRecords;

    Deliveries(World world) {
        this.world = world;
    }

    @Override
    public List<Figure> measure() throws Exception {
        Api api = world.api();
        try (Superior superior = new Superior();
                Rows rows = new Rows(world.zhian())) {
            List<PassTarget> targets = new ArrayList<>();
            try {
                for (int number = 0; number <= FIRST; number++) {
                    String address = superior.address(number);
                    targets.add(PassTarget.enrolled(api, "bench" + number, address, superior.code(number), List.of())
                            .exported()
                            .pause());
                }
                return measure(superior, rows, targets, passes(rows));
            } finally {
                targets.forEach(PassTarget::close);
            }
        }
    }

    private List<Figure> measure(Superior superior, Rows rows, List<PassTarget> targets, long passes) throws Exception {
        Progress.say(passes + " passes wait for each target");
        // Nobody begins with a cold server; the limit is measured after this as well.
        double cold = passes / resumed(superior, targets, FIRST, FIRST, passes)[0];
        superior.inbox(0).keep();
        double one = passes / resumed(superior, targets, 0, 0, passes)[0];
        double raw = raw(superior, rows, superior.inbox(0).bodies());
        superior.inbox(SLOW).slow(SLOWNESS);
        double[] many = resumed(superior, targets, 1, SLOW, passes);
        double slowest = many[SLOW - 2];
        double together = passes * (SLOW - 1) / slowest;
        List<Figure> figures = new ArrayList<>(caughtUp(superior, targets, rows, passes));
        figures.addAll(
                0,
                List.of(
                        new Figure(
                                "l",
                                "outbox to acknowledged, one target",
                                RawLimit.perSecond(one),
                                "",
                                String.format(
                                        Locale.ROOT,
                                        "%,d passes, batches of %d, %d lanes, signed, compressed; a target before it, right after the start, %s",
                                        passes,
                                        BATCH,
                                        LANES,
                                        RawLimit.perSecond(cold))),
                        new Figure(
                                "l",
                                "ratio to reading the rows and posting the bytes",
                                String.format(Locale.ROOT, "%.2f", one / raw),
                                "" + ONE_AIM,
                                "limit " + RawLimit.perSecond(raw) + ", as many connections as lanes"),
                        new Figure(
                                "l",
                                "nine healthy of ten targets together",
                                String.format(
                                        Locale.ROOT, "%s (ratio %.2f)", RawLimit.perSecond(together), together / one),
                                "ratio " + MANY_AIM,
                                String.format(
                                        Locale.ROOT,
                                        "to one target alone; the tenth answers after %d s; first and last of the nine done after"
                                                + " %.1f and %.1f s, the tenth had %,d of %,d then",
                                        SLOWNESS.toSeconds(),
                                        many[0],
                                        slowest,
                                        slowRecords,
                                        passes))));
        return figures;
    }

    /** The slow one, quick now, while passes go on and another target gets them live. */
    private List<Figure> caughtUp(Superior superior, List<PassTarget> targets, Rows rows, long passes)
            throws IOException, SQLException {
        targets.get(SLOW).pause();
        superior.inbox(SLOW).slow(Duration.ZERO);
        Fleet fleet = world.gates();
        Load load = new Load(fleet.controllers(), new EventCounts(fleet.controllers(), rows));
        load.start(LIVE, 0);
        try {
            LockSupport.parkNanos(SETTLE.toNanos());
            Superior.Inbox live = superior.inbox(1);
            live.time();
            LockSupport.parkNanos(SETTLE.toNanos());
            Percentiles before = lags(live);
            live.time();
            long had = superior.inbox(SLOW).records();
            long begin = System.nanoTime();
            targets.get(SLOW).resume();
            Await.until(
                    "the target caught up", DEADLINE, () -> superior.inbox(SLOW).records() >= passes);
            double rate = (superior.inbox(SLOW).records() - had) / ((System.nanoTime() - begin) / NANOS);
            Percentiles during = lags(live);
            return List.of(
                    new Figure(
                            "l",
                            "a target that was away catches up",
                            String.format(
                                    Locale.ROOT,
                                    "%s (%.1f times the live rate)",
                                    RawLimit.perSecond(rate),
                                    rate / LIVE),
                            "5 times",
                            String.format(Locale.ROOT, "while %.0f passes/s go on; it lacked %,d", LIVE, passes - had)),
                    Figure.of(
                            "l",
                            "stored to acknowledged at another target meanwhile",
                            during.toString(),
                            "before: " + before));
        } finally {
            load.stop();
            load.drain();
        }
    }

    private static Percentiles lags(Superior.Inbox inbox) {
        return new Percentiles(inbox.lags().stream()
                .mapToLong(millis -> Duration.ofMillis(millis).toNanos())
                .toArray());
    }

    /** Resumes targets from one to another, both included; waits for all but the slow one. @return seconds, rising */
    private double[] resumed(Superior superior, List<PassTarget> targets, int from, int to, long passes)
            throws IOException {
        long begin = System.nanoTime();
        for (int number = from; number <= to; number++) {
            targets.get(number).resume();
        }
        List<Superior.Inbox> healthy = IntStream.rangeClosed(from, to)
                .filter(number -> number != SLOW)
                .mapToObj(superior::inbox)
                .toList();
        Await.until(
                "every pass is acknowledged",
                DEADLINE,
                () -> healthy.stream().allMatch(inbox -> inbox.records() >= passes));
        slowRecords = to == SLOW ? superior.inbox(SLOW).records() : 0;
        return healthy.stream()
                .mapToDouble(inbox -> (inbox.lastNanos() - begin) / NANOS)
                .sorted()
                .toArray();
    }

    /** Lets holders pass until there are enough passes in the outbox. @return how many */
    private long passes(Rows rows) throws SQLException {
        Fleet fleet = world.gates();
        world.holders();
        EventCounts counts = new EventCounts(fleet.controllers(), rows);
        Load load = new Load(fleet.controllers(), counts);
        load.putCards();
        load.start(RATE, 0);
        try {
            Await.until("passes are made", DEADLINE, () -> counts.made() >= PASSES);
        } finally {
            load.stop();
        }
        load.drain();
        Await.until("the outbox is placed", DEADLINE, () -> placed(rows));
        return rows.number("SELECT COUNT(*) FROM pass_record");
    }

    private static boolean placed(Rows rows) {
        try {
            return rows.number("SELECT COUNT(*) FROM outbox WHERE position IS NULL") == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Records a second when rows are only read and bytes that are at hand only posted. */
    private double raw(Superior superior, Rows rows, List<byte[]> bodies) throws Exception {
        List<Long> ids = rows.numbers("SELECT id FROM pass_record ORDER BY id");
        AtomicInteger next = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(LANES);
        try {
            post(superior, bodies.get(0));
            long begin = System.nanoTime();
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                tasks.add(() -> raw(superior, ids, bodies, next));
            }
            for (Future<Integer> task : workers.invokeAll(tasks)) {
                task.get();
            }
            return ids.size() / ((System.nanoTime() - begin) / NANOS);
        } finally {
            workers.shutdownNow();
        }
    }

    private int raw(Superior superior, List<Long> ids, List<byte[]> bodies, AtomicInteger next) throws Exception {
        int posted = 0;
        try (Connection connection = Rows.connection(world.zhian(), "useServerPrepStmts=true");
                PreparedStatement select =
                        connection.prepareStatement("SELECT * FROM pass_record WHERE id BETWEEN ? AND ?")) {
            for (int batch = next.getAndIncrement(); batch * BATCH < ids.size(); batch = next.getAndIncrement()) {
                select.setLong(1, ids.get(batch * BATCH));
                select.setLong(2, ids.get(Math.min(ids.size(), (batch + 1) * BATCH) - 1));
                try (ResultSet result = select.executeQuery()) {
                    int columns = result.getMetaData().getColumnCount();
                    while (result.next()) {
                        for (int column = 1; column <= columns; column++) {
                            result.getObject(column);
                        }
                    }
                }
                post(superior, bodies.get(batch % bodies.size()));
                posted++;
            }
        }
        return posted;
    }

    private void post(Superior superior, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(superior.sink()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
