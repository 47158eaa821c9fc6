package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.control.DeliveryBook.Trouble;
import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.TargetProtocol;
import cn.zhian.exchange.outbox.boundary.Chunk;
import cn.zhian.exchange.outbox.boundary.Cut;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.outbox.boundary.Selection;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Brings records to one target while this node holds its lease. One thread goes from step to step; lanes and reading ahead
 * have threads of the target's own, so that one target never waits for another.
 */
public final class Delivery {
    private static final Logger LOG = System.getLogger(Delivery.class.getName());
    private static final int LARGEST_CHUNK = 10_000;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration MENDING = Duration.ofSeconds(5);

    private final Lease lease;
    private final Tools tools;
    private final ExecutorService threads;
    private final Besides besides;
    private final RateLimit limit = new RateLimit();
    private final Stride stride = new Stride();
    private Instant began = Instant.EPOCH;
    private Optional<Round> round = Optional.empty();
    private Optional<Ahead> ahead = Optional.empty();
    private volatile boolean over;
    private volatile Instant until;

    /**
     * What deliveries work with.
     *
     * @param book keeps where they stand
     * @param feed gives the records
     * @param protocols by their word
     * @param clock tells the time
     * @param waiting lets this delivery wait
     * @param backOff says how long to wait after failures
     */
    public record Tools(
            DeliveryBook book,
            RecordFeed feed,
            Function<String, Optional<TargetProtocol>> protocols,
            Clock clock,
            Waiting waiting,
            BackOff backOff) {}

    /** A chunk that is read while the one before is under way. */
    private record Ahead(long from, TargetPlan plan, Future<Chunk> chunk) {}

    /** @param threads of this target alone @param until when the lease ends, unless it is renewed */
    public Delivery(Lease lease, Tools tools, ExecutorService threads, Instant until) {
        this.lease = lease;
        this.tools = tools;
        this.threads = threads;
        this.until = until;
        besides = new Besides(tools.feed());
    }

    /** Serves the target until its lease is lost or it is stopped. */
    public void run() {
        try {
            while (!over) {
                Duration pause = survived();
                if (!pause.isZero()) {
                    tools.waiting().forNews(pause);
                }
            }
        } catch (InterruptedException e) {
            over = true;
            Thread.currentThread().interrupt();
        }
    }

    // The database may be away for a while; nothing was moved on, so everything is read and sent again.
    private Duration survived() throws InterruptedException {
        try {
            return step();
        } catch (RuntimeException e) {
            if (over) {
                return Duration.ZERO;
            }
            LOG.log(Level.ERROR, "ZHIAN-726 delivery failed target=" + lease.targetId(), e);
            round = Optional.empty();
            ahead = Optional.empty();
            return MENDING;
        }
    }

    /** The right to serve it. */
    public Lease lease() {
        return lease;
    }

    /** Whether it has ended. */
    public boolean over() {
        return over;
    }

    /** The lease was renewed. */
    public void renewed(Instant later) {
        until = later;
    }

    /** Serves no more; what is under way is answered in vain, and sent again by whoever comes next. */
    public void stop() {
        over = true;
        tools.waiting().close();
    }

    /** There may be something new. */
    public void wake() {
        tools.waiting().wake();
    }

    /** Does what is to be done next. @return how long there is nothing to do, unless news comes */
    public Duration step() throws InterruptedException {
        Optional<Standing> standing = tools.book().standing(lease);
        if (standing.isEmpty()) {
            over = true;
            return Duration.ZERO;
        }
        Standing now = standing.get();
        if (round.filter(begun -> !begun.fits(now)).isPresent()) {
            round = Optional.empty();
        }
        Instant moment = tools.clock().instant();
        return now.open(moment) && moment.isBefore(until) ? serve(now) : rest(now);
    }

    private Duration rest(Standing now) {
        Instant at = tools.clock().instant();
        return now.retryAt()
                .filter(at::isBefore)
                .map(retry -> Duration.between(at, retry))
                .filter(left -> left.compareTo(IDLE) < 0)
                .orElse(IDLE);
    }

    private Duration serve(Standing now) throws InterruptedException {
        if (round.isEmpty()) {
            began = tools.clock().instant();
            round = Optional.of(new Round(now, chunk(now), besides.of(now)));
        }
        Round running = round.get();
        if (running.isIdle()) {
            round = Optional.empty();
            return IDLE;
        }
        readAhead(now, running.chunk());
        Optional<PushFailed> failure = running.answered() ? Optional.empty() : post(now.plan(), running);
        return running.answered() ? settle(running) : interrupt(now, running, failure);
    }

    private Duration settle(Round running) {
        round = Optional.empty();
        stride.took(Duration.between(began, tools.clock().instant()));
        if (!tools.book().settle(lease, running.settled())) {
            ahead = Optional.empty();
        }
        return Duration.ZERO;
    }

    private Duration interrupt(Standing now, Round running, Optional<PushFailed> failure) {
        stride.failed();
        Optional<Trouble> trouble = failure.map(e -> trouble(e, now.failures() + 1));
        tools.book().interrupted(lease, running.tally(), trouble);
        return Duration.ZERO;
    }

    private Trouble trouble(PushFailed e, int failures) {
        Duration pause = e.retryable() ? tools.backOff().after(failures) : BackOff.BLOCKED;
        return new Trouble(e.reason(), failures, tools.clock().instant().plus(pause), !e.retryable());
    }

    private Chunk chunk(Standing now) throws InterruptedException {
        Optional<Ahead> read = ahead.filter(before -> before.from() == now.position()
                && before.plan().version() == now.plan().version());
        ahead = Optional.empty();
        if (read.isPresent()) {
            Chunk chunk = finished(read.get().chunk());
            // What was read ahead to the end of the outbox says nothing of what came since.
            if (chunk.more() || !chunk.records().isEmpty()) {
                return chunk;
            }
        }
        return read(now.position(), most(now.plan()), now.plan().selection());
    }

    // One thread that reads is slower than the lanes.
    private Chunk read(long position, int most, Selection selection) throws InterruptedException {
        Cut cut = tools.feed().cut(position, most, selection);
        List<Future<List<Placed>>> others = cut.parts().stream()
                .skip(1)
                .map(part -> threads.submit((Callable<List<Placed>>) part::get))
                .toList();
        List<List<Placed>> records = new ArrayList<>();
        cut.parts().stream().limit(1).forEach(part -> records.add(part.get()));
        for (Future<List<Placed>> other : others) {
            records.add(finished(other));
        }
        return cut.chunk(records);
    }

    private int most(TargetPlan plan) {
        return Math.min(LARGEST_CHUNK, plan.pace().batch() * plan.pace().lanes() * stride.batches());
    }

    private void readAhead(Standing now, Chunk chunk) {
        if (ahead.isEmpty() && chunk.more()) {
            TargetPlan plan = now.plan();
            int most = most(plan);
            ahead = Optional.of(
                    new Ahead(chunk.end(), plan, threads.submit(() -> read(chunk.end(), most, plan.selection()))));
        }
    }

    private Optional<PushFailed> post(TargetPlan plan, Round running) throws InterruptedException {
        Optional<TargetProtocol> protocol = tools.protocols().apply(plan.protocol());
        if (protocol.isEmpty()) {
            return Optional.of(new PushFailed(new Cause(CauseWord.NO_PROTOCOL, plan.protocol()), false));
        }
        List<Future<Lane.Outcome>> lanes = new ArrayList<>();
        for (List<Placed> records : running.lanes(plan.pace())) {
            Lane lane = new Lane(plan, protocol.get(), count -> admit(plan, count));
            lanes.add(threads.submit(() -> lane.run(records)));
        }
        // All are waited for before anything else is sent, whatever became of one.
        List<Lane.Outcome> outcomes = new ArrayList<>();
        Optional<RuntimeException> broken = Optional.empty();
        for (Future<Lane.Outcome> lane : lanes) {
            try {
                outcomes.add(finished(lane));
            } catch (IllegalStateException e) {
                broken = Optional.of(e);
            }
        }
        if (broken.isPresent()) {
            throw broken.get();
        }
        outcomes.forEach(running::take);
        return outcomes.stream().map(Lane.Outcome::failure).reduce(Optional.empty(), Delivery::worse);
    }

    // What somebody has to see to is told before what passes by itself.
    private static Optional<PushFailed> worse(Optional<PushFailed> one, Optional<PushFailed> other) {
        return one.filter(e -> !e.retryable()).or(() -> other).or(() -> one);
    }

    private boolean admit(TargetPlan plan, int records) throws InterruptedException {
        Duration pause = limit.take(records, plan.pace().rate(), tools.clock().instant());
        if (!pause.isZero()) {
            tools.waiting().fully(pause);
        }
        Instant now = tools.clock().instant();
        return !over && now.isBefore(until) && plan.open(now);
    }

    private static <T> T finished(Future<T> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException(e.getCause().getMessage());
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
