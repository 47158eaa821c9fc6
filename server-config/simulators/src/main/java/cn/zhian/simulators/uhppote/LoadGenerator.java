package cn.zhian.simulators.uhppote;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Swipes at a steady rate, controller after controller. What it cannot make in time it does not make up
 * for in one blow: at most a tenth of a second of arrears is kept.
 */
public final class LoadGenerator implements AutoCloseable {

    /** What has been done. @param swipes so far @param seconds since the start @param running still going */
    public record Progress(long swipes, double seconds, boolean running) {}

    private static final System.Logger LOG = System.getLogger(LoadGenerator.class.getName());
    private static final long STEP_MICROS = 2_000;
    private static final double ARREARS_SECONDS = 0.1;
    private static final double NANOS = 1e9;
    private static final LocalDate CARD_FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate CARD_TO = LocalDate.of(2099, 12, 31);

    private final List<Controller> fleet;
    private final LongSupplier nanos;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "uhppote-load");
        thread.setDaemon(true);
        return thread;
    });
    private ScheduledFuture<?> steps;
    private LoadPlan plan = LoadPlan.rate(1);
    private boolean running;
    private long startedAt;
    private long steppedAt;
    private double forgiven;
    private long done;

    /** Generates load on these controllers. */
    public LoadGenerator(Fleet fleet) {
        this(List.copyOf(fleet.controllers()), System::nanoTime);
    }

    LoadGenerator(List<Controller> fleet, LongSupplier nanos) {
        this.fleet = fleet;
        this.nanos = nanos;
    }

    /** Starts; a running one is replaced. */
    public synchronized void start(LoadPlan wanted) {
        begin(wanted);
        steps = pace.scheduleAtFixedRate(this::paced, STEP_MICROS, STEP_MICROS, TimeUnit.MICROSECONDS);
    }

    /** Stops. @return what was done */
    public synchronized Progress stop() {
        Progress result = progress();
        running = false;
        if (steps != null) {
            steps.cancel(false);
        }
        return new Progress(result.swipes(), result.seconds(), false);
    }

    /** How far it is. */
    public synchronized Progress progress() {
        return new Progress(done, startedAt == 0 ? 0 : (steppedAt - startedAt) / NANOS, running);
    }

    @Override
    public void close() {
        stop();
        pace.shutdownNow();
    }

    /** Sets everything up without starting the clock. */
    synchronized void begin(LoadPlan wanted) {
        stop();
        plan = wanted;
        if (plan.put()) {
            chosen().forEach(this::putCards);
        }
        running = true;
        startedAt = nanos.getAsLong();
        steppedAt = startedAt;
        forgiven = 0;
        done = 0;
    }

    /** Makes the swipes that have become due since the last step. */
    synchronized void step() {
        if (!running) {
            return;
        }
        long now = nanos.getAsLong();
        steppedAt = now;
        double owed = (now - startedAt) / NANOS * plan.ratePerSecond() - done - forgiven;
        double most = Math.max(1, plan.ratePerSecond() * ARREARS_SECONDS);
        forgiven += Math.max(0, owed - most);
        for (int due = (int) Math.min(owed, most); due > 0; due--) {
            swipe();
        }
        if (!plan.duration().isZero() && now - startedAt >= plan.duration().toNanos()) {
            stop();
        }
    }

    private void paced() {
        try {
            step();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "load stopped", e);
            stop();
        }
    }

    private void swipe() {
        List<Controller> chosen = chosen();
        Controller controller = chosen.get((int) (done % chosen.size()));
        long round = done / chosen.size();
        int door = (int) (round % controller.doors().size()) + 1;
        controller.swipe(card(controller, round), door);
        done++;
    }

    private long card(Controller controller, long round) {
        if (plan.cards() > 0) {
            return plan.firstCard() + round % plan.cards();
        }
        int stored = Math.max(1, controller.cardCount());
        return controller.cardAt((int) (round % stored) + 1).map(Card::number).orElse(plan.firstCard());
    }

    private List<Controller> chosen() {
        int count = plan.controllers() == 0 ? fleet.size() : Math.min(plan.controllers(), fleet.size());
        return fleet.subList(0, count);
    }

    private void putCards(Controller controller) {
        for (int i = 0; i < plan.cards(); i++) {
            controller.putCard(new Card(plan.firstCard() + i, CARD_FROM, CARD_TO, List.of(1, 1, 1, 1), 0, 0));
        }
    }
}
