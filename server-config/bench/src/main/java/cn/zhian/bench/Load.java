package cn.zhian.bench;

import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Generated passes at a steady rate, and how the database keeps up with them. */
final class Load {
    private static final long SAMPLE_NANOS = Duration.ofMillis(500).toNanos();
    private static final Duration DRAIN = Duration.ofMinutes(5);
    private static final double NANOS = 1e9;

    private final Controllers controllers;
    private final EventCounts counts;

    Load(Controllers controllers, EventCounts counts) {
        this.controllers = controllers;
        this.counts = counts;
    }

    /**
     * What was seen while the load ran.
     *
     * @param made events a second that the controllers made
     * @param stored events a second that reached the database
     * @param growth of the backlog, events a second, by least squares
     * @param largest backlog seen, events
     */
    record Seen(double made, double stored, double growth, long largest) {
        /** Whether the backlog grew by more than this share of the events. */
        boolean growsBy(double share) {
            return growth > made * share;
        }
    }

    private record Sample(double second, long made, long stored) {
        long backlog() {
            return made - stored;
        }
    }

    /** Starts passes of cards that the controllers know. */
    void start(double rate, int onControllers) {
        controllers.order("load/start?rate=" + rate + "&controllers=" + onControllers + "&cards=" + World.HOLDERS
                + "&firstCard=" + World.FIRST_CARD);
    }

    /** Puts the cards on all controllers, as if they had been there for long. */
    void putCards() {
        controllers.order(
                "load/start?rate=1&duration=0.1&put=1&cards=" + World.HOLDERS + "&firstCard=" + World.FIRST_CARD);
    }

    /** Stops the passes. */
    void stop() {
        controllers.order("load/stop");
    }

    /** Watches the backlog for some time. */
    Seen watch(Duration time) {
        List<Sample> samples = new ArrayList<>();
        long begin = System.nanoTime();
        long next = begin;
        while (next <= begin + time.toNanos()) {
            LockSupport.parkNanos(next - System.nanoTime());
            samples.add(sample(begin));
            next += SAMPLE_NANOS;
        }
        Sample first = samples.get(0);
        Sample last = samples.get(samples.size() - 1);
        double seconds = last.second() - first.second();
        return new Seen(
                (last.made() - first.made()) / seconds,
                (last.stored() - first.stored()) / seconds,
                slope(samples),
                samples.stream().mapToLong(Sample::backlog).max().orElse(0));
    }

    private Sample sample(long begin) {
        long made = counts.made();
        return new Sample((System.nanoTime() - begin) / NANOS, made, counts.stored());
    }

    private static double slope(List<Sample> samples) {
        double meanTime = samples.stream().mapToDouble(Sample::second).average().orElse(0);
        double meanBacklog =
                samples.stream().mapToLong(Sample::backlog).average().orElse(0);
        double above = 0;
        double below = 0;
        for (Sample sample : samples) {
            above += (sample.second() - meanTime) * (sample.backlog() - meanBacklog);
            below += (sample.second() - meanTime) * (sample.second() - meanTime);
        }
        return above / below;
    }

    /** Waits until everything is stored. @return seconds that took */
    double drain() {
        long begin = System.nanoTime();
        Await.until("every event is stored", DRAIN, () -> counts.backlog() <= 0);
        return (System.nanoTime() - begin) / NANOS;
    }
}
