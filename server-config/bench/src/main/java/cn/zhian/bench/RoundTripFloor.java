package cn.zhian.bench;

import cn.zhian.harness.Controllers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** The least time that cards need to reach controllers: one round trip for each, the controllers side by side. */
final class RoundTripFloor {
    private static final double NANOS = 1e9;

    private final Controllers controllers;
    private final List<Long> serials;
    private final long firstCard;
    private final int cards;

    /**
     * A measurement.
     *
     * @param serials of the controllers; their cards are deleted afterwards
     */
    RoundTripFloor(Controllers controllers, LongStream serials, long firstCard, int cards) {
        this.controllers = controllers;
        this.serials = serials.boxed().toList();
        this.firstCard = firstCard;
        this.cards = cards;
    }

    /** Stores all cards on all controllers, after one rehearsal that warms both sides up. @return seconds */
    double seconds() throws Exception {
        round();
        return round();
    }

    private double round() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(serials.size());
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            serials.forEach(serial -> tasks.add(() -> store(serial)));
            long begin = System.nanoTime();
            for (Future<Void> task : workers.invokeAll(tasks)) {
                task.get();
            }
            double seconds = (System.nanoTime() - begin) / NANOS;
            requireStored();
            deleteAll();
            return seconds;
        } finally {
            workers.shutdownNow();
        }
    }

    private Void store(long serial) throws IOException {
        try (RoundTrips trips = new RoundTrips(serial, controllers.port())) {
            for (int i = 0; i < cards; i++) {
                trips.putCard(firstCard + i);
            }
            return null;
        }
    }

    private void requireStored() {
        long stored = controllers.count("cards");
        if (stored != (long) cards * serials.size()) {
            throw new IllegalStateException("The floor stored " + stored + " cards only");
        }
    }

    private void deleteAll() throws IOException {
        for (long serial : serials) {
            try (RoundTrips trips = new RoundTrips(serial, controllers.port())) {
                trips.deleteAllCards();
            }
        }
    }
}
