package cn.zhian.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** (b) From UDP frames of 200 controllers to durable rows: the highest rate at which nothing piles up. */
final class EventPath implements Item {
    private static final double FIRST_RATE = 500;
    private static final double STEP = 1.5;
    private static final double HIGHEST_RATE = 40_000;
    private static final Duration SETTLE = Duration.ofSeconds(4);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration SUSTAINED = Duration.ofSeconds(60);

    /** Growth of the backlog, as a share of the rate, that counts as growing: in a short look and in the long one. */
    private static final double GROWING = 0.05;

    private static final double GROWING_SUSTAINED = 0.02;
    private static final double STEP_DOWN = 0.9;
    private static final int SUSTAINED_TRIES = 5;

    private final World world;
    private final RawLimit raw;

    EventPath(World world, RawLimit raw) {
        this.world = world;
        this.raw = raw;
    }

    /** What the long run showed. */
    private record Sustained(double rate, Load.Seen seen, String shares, double millisPerEvent) {}

    @Override
    public List<Figure> measure() throws Exception {
        Fleet fleet = world.gates();
        world.holders();
        try (Rows rows = new Rows(world.zhian())) {
            EventCounts counts = new EventCounts(fleet.controllers(), rows);
            Load load = new Load(fleet.controllers(), counts);
            load.putCards();
            Climb climb;
            Sustained sustained;
            try {
                Load.Seen first = look(load, FIRST_RATE, WARM_UP);
                Progress.say("warm at " + RawLimit.perSecond(first.stored()));
                climb = climb(load);
                sustained = sustain(load, fleet, climb.kept());
            } finally {
                load.stop();
            }
            double drained = load.drain();
            return figures(fleet, climb, sustained, drained, counts.requireAllOnce());
        }
    }

    /**
     * Where the backlog began to grow.
     *
     * @param kept highest rate without growth
     * @param failed lowest rate with growth; 0 if there was none
     * @param throughput rows a second under too much load; 0 if there was none
     */
    private record Climb(double kept, double failed, double throughput) {}

    private Climb climb(Load load) {
        Climb climb = new Climb(FIRST_RATE, 0, 0);
        for (double rate = FIRST_RATE * STEP; rate <= HIGHEST_RATE && climb.failed() == 0; rate *= STEP) {
            climb = step(load, climb, rate);
        }
        if (climb.failed() > 0) {
            climb = step(load, climb, (climb.kept() + climb.failed()) / 2);
        }
        return climb;
    }

    private static Climb step(Load load, Climb climb, double rate) {
        Load.Seen seen = look(load, rate, LOOK);
        boolean grows = seen.growsBy(GROWING);
        Progress.say(String.format(
                Locale.ROOT,
                "%.0f/s: made %.0f/s, stored %.0f/s, backlog %+.0f/s, at most %d",
                rate,
                seen.made(),
                seen.stored(),
                seen.growth(),
                seen.largest()));
        if (grows) {
            load.stop();
            load.drain();
            return new Climb(climb.kept(), rate, Math.max(climb.throughput(), seen.stored()));
        }
        return new Climb(seen.made(), climb.failed(), climb.throughput());
    }

    private static Load.Seen look(Load load, double rate, Duration time) {
        load.start(rate, 0);
        LockSupport.parkNanos(SETTLE.toNanos());
        return load.watch(time);
    }

    private Sustained sustain(Load load, Fleet fleet, double highest) throws IOException {
        double rate = highest;
        for (int i = 1; i <= SUSTAINED_TRIES; i++) {
            Sustained sustained = sustained(load, fleet, rate);
            Progress.say(String.format(
                    Locale.ROOT,
                    "60 s at %.0f/s: backlog %+.0f/s",
                    rate,
                    sustained.seen().growth()));
            if (!sustained.seen().growsBy(GROWING_SUSTAINED)) {
                return sustained;
            }
            load.stop();
            load.drain();
            rate *= STEP_DOWN;
        }
        throw new IllegalStateException("The backlog still grows at " + rate / STEP_DOWN + " events a second");
    }

    private Sustained sustained(Load load, Fleet fleet, double rate) throws IOException {
        load.start(rate, 0);
        LockSupport.parkNanos(SETTLE.toNanos());
        Processes processes = world.everything(fleet);
        long begin = System.nanoTime();
        Map<String, Double> before = processes.processorSeconds();
        Load.Seen seen = load.watch(SUSTAINED);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Map<String, Double> after = processes.processorSeconds();
        return new Sustained(
                rate,
                seen,
                Processes.shares(before, after, seconds),
                Processes.millisPerEvent(before, after, seen.stored() * seconds));
    }

    private List<Figure> figures(Fleet fleet, Climb climb, Sustained sustained, double drained, long all)
            throws IOException, SQLException {
        Load.Seen seen = sustained.seen();
        String overload = climb.failed() == 0
                ? "no rate made the backlog grow"
                : "backlog grew at %s, then stored %s"
                        .formatted(RawLimit.perSecond(climb.failed()), RawLimit.perSecond(climb.throughput()));
        return List.of(
                Figure.of(
                        "b",
                        "event path, UDP frame to durable row",
                        RawLimit.perSecond(seen.stored()),
                        "200 controllers, 60 s, backlog at most %,d events, empty %.1f s after the end; %s"
                                .formatted(seen.largest(), drained, overload)),
                new Figure("b", "ratio to the raw limit", ratio(seen.stored()), "0.25", "one connection · the best"),
                Figure.of(
                        "b",
                        "lost or doubled",
                        "0 of %,d".formatted(all),
                        "rows and different event numbers compared for each controller"),
                Figure.of(
                        "b",
                        "processor",
                        sustained.shares(),
                        String.format(
                                Locale.ROOT,
                                "share of all cores at that rate; server, broker and database together %.2f ms per event",
                                sustained.millisPerEvent())),
                Figure.of(
                        "b",
                        "pushes that found no room",
                        "%,d".formatted(fleet.controllers().count("unsent")),
                        "datagrams the simulator could not send; read from the memory afterwards"));
    }

    private String ratio(double rate) {
        if (raw.oneConnection() == 0) {
            return "item a was not measured";
        }
        return String.format(Locale.ROOT, "%.2f · %.2f", rate / raw.oneConnection(), rate / raw.best());
    }
}
