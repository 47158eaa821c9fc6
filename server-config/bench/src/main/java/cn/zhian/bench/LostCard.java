package cn.zhian.bench;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Reports a card as lost and watches, past the product, how it leaves the controllers. */
final class LostCard {
    private static final long LOOK_NANOS = Duration.ofMillis(5).toNanos();
    private static final long DEADLINE_NANOS = Duration.ofSeconds(120).toNanos();

    private final Api api;
    private final Fleet fleet;

    LostCard(Api api, Fleet fleet) {
        this.api = api;
        this.fleet = fleet;
    }

    /** Whether every controller holds the card. */
    boolean everywhere(long card) {
        try (Conversations conversations = new Conversations(fleet)) {
            for (RoundTrips trips : conversations.all) {
                if (!trips.holds(card)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reports it lost. @return nanoseconds from the click until no controller held it */
    long lose(World.Holder holder) throws IOException {
        try (Conversations conversations = new Conversations(fleet)) {
            List<RoundTrips> holding = new ArrayList<>(conversations.all);
            long begin = System.nanoTime();
            Answer answer = api.post("/credentials/" + holder.credentialId() + "/lost", null);
            if (answer.status() >= 300) {
                throw new IllegalStateException("Not reported: " + answer);
            }
            while (!holding.isEmpty()) {
                if (System.nanoTime() - begin > DEADLINE_NANOS) {
                    throw new IllegalStateException(holding.size() + " controllers keep a lost card");
                }
                removeWithout(holder.card(), holding);
                LockSupport.parkNanos(LOOK_NANOS);
            }
            return System.nanoTime() - begin;
        }
    }

    private static void removeWithout(long card, List<RoundTrips> holding) throws IOException {
        for (Iterator<RoundTrips> left = holding.iterator(); left.hasNext(); ) {
            if (!left.next().holds(card)) {
                left.remove();
            }
        }
    }

    /** One with each controller. */
    private static final class Conversations implements AutoCloseable {
        private final List<RoundTrips> all = new ArrayList<>();

        Conversations(Fleet fleet) throws IOException {
            for (long serial : fleet.serials().toArray()) {
                all.add(new RoundTrips(serial, fleet.controllers().port()));
            }
        }

        @Override
        public void close() {
            all.forEach(RoundTrips::close);
        }
    }
}
