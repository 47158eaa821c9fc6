package cn.zhian.access.distribution.control;

import cn.zhian.device.api.DeviceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Brings wishes to controllers. Nothing here waits for a device: answers come on the adapters' threads, are only noted
 * there, and three tasks do the rest, each at most once at a time, whatever the number of controllers: <em>sending</em>
 * (never waits), <em>keeping</em> (stores answers in batches and fetches what waits), and <em>urgent</em> (fetches what
 * overtakes).
 */
public final class Courier {
    private static final Logger LOG = System.getLogger(Courier.class.getName());
    private static final int FETCH = 500;
    private static final int RECORD = 2_000;

    private final ParcelStore store;
    private final Channels channels;
    private final Consumer<Set<Long>> progress;
    private final SingleTask sending;
    private final SingleTask keeping;
    private final SingleTask hurrying;

    private final Map<Long, Lane> lanes = new HashMap<>();
    private final Queue<Outcome> arrived = new ConcurrentLinkedQueue<>();
    private final Deque<Outcome> toRecord = new ConcurrentLinkedDeque<>();
    private final Queue<Parcel> toPutBack = new ConcurrentLinkedQueue<>();
    private final Set<Long> hurry = new HashSet<>();

    /**
     * @param executor runs the three tasks
     * @param soon runs a task after a tenth of a second, so that answers gather
     * @param progress told which controllers moved on
     */
    public Courier(
            ParcelStore store, Channels channels, Executor executor, Executor soon, Consumer<Set<Long>> progress) {
        this.store = store;
        this.channels = channels;
        this.progress = progress;
        this.sending = new SingleTask(executor, this::send);
        this.keeping = new SingleTask(soon, this::keep);
        this.hurrying = new SingleTask(executor, this::fetchUrgent);
    }

    /** Something may wait for these controllers, or they came back. */
    public void nudge(Collection<Long> controllerIds) {
        synchronized (lanes) {
            controllerIds.forEach(id -> lane(id).expectMore());
        }
        keeping.request();
    }

    /** Something urgent waits for these controllers. */
    public void hurry(Collection<Long> controllerIds) {
        synchronized (lanes) {
            hurry.addAll(controllerIds);
        }
        hurrying.request();
    }

    private Lane lane(long controllerId) {
        return lanes.computeIfAbsent(controllerId, id -> new Lane());
    }

    // Sends what may go; runs after answers and after fetching.
    private void send() {
        List<Parcel> out = new ArrayList<>();
        synchronized (lanes) {
            for (Outcome outcome = arrived.poll(); outcome != null; outcome = arrived.poll()) {
                settle(outcome);
            }
            lanes.values().forEach(lane -> {
                for (Optional<Parcel> next = lane.next(); next.isPresent(); next = lane.next()) {
                    out.add(next.get());
                }
            });
        }
        out.forEach(this::hand);
    }

    private void settle(Outcome outcome) {
        long controllerId = outcome.parcel().key().controllerId();
        Lane lane = lane(controllerId);
        boolean again = lane.arrived(outcome.parcel());
        if (again) {
            hurry.add(controllerId);
        }
        if (outcome.verdict() == Outcome.Verdict.AWAY) {
            lane.channel(Optional.empty());
            toPutBack.addAll(lane.empty());
        }
        if (again || outcome.parcel() instanceof Parcel.Profile || lane.idle()) {
            lane.expectMore();
        }
        toRecord.add(outcome);
        keeping.request();
    }

    private void hand(Parcel parcel) {
        Optional<Channel> channel;
        synchronized (lanes) {
            channel = lane(parcel.key().controllerId()).channel();
        }
        try {
            DeviceException away =
                    new DeviceException(DeviceException.Reason.UNREACHABLE, "The controller is off line");
            Channel way = channel.orElseThrow(() -> away);
            parcel.send(way.store(), way.device()).whenComplete((done, failure) -> note(parcel, failure));
        } catch (DeviceException e) {
            note(parcel, e);
        }
    }

    private void note(Parcel parcel, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause != null && !(cause instanceof DeviceException)) {
            LOG.log(
                    Level.ERROR,
                    "ACCESS-302 adapter failed controller=" + parcel.key().controllerId(),
                    cause);
            cause = new DeviceException(
                    DeviceException.Reason.REFUSED, cause.getClass().getSimpleName());
        }
        arrived.add(new Outcome(parcel, Optional.ofNullable((DeviceException) cause)));
        sending.request();
    }

    // Stores answers, then fetches what waits.
    private void keep() {
        Set<Long> moved = record();
        putBack();
        for (Long controllerId : asking()) {
            if (fetch(controllerId)) {
                // At once: the controller works while we read what waits for the others.
                sending.request();
            }
        }
        if (!moved.isEmpty()) {
            progress.accept(moved);
        }
        hurryAgain();
    }

    private Set<Long> record() {
        Set<Long> moved = new HashSet<>();
        List<Outcome> outcomes = drain(toRecord, RECORD);
        if (!outcomes.isEmpty()) {
            try {
                store.record(outcomes);
            } catch (RuntimeException e) {
                // The order of outcomes is the order of what the controllers did.
                for (int i = outcomes.size() - 1; i >= 0; i--) {
                    toRecord.addFirst(outcomes.get(i));
                }
                throw e;
            }
            outcomes.forEach(outcome -> moved.add(outcome.parcel().key().controllerId()));
        }
        if (!toRecord.isEmpty()) {
            keeping.request();
        }
        return moved;
    }

    private void putBack() {
        List<Parcel> back = drain(toPutBack, Integer.MAX_VALUE);
        if (back.isEmpty()) {
            return;
        }
        try {
            store.putBack(back);
        } catch (RuntimeException e) {
            toPutBack.addAll(back);
            throw e;
        }
    }

    private void hurryAgain() {
        synchronized (lanes) {
            if (hurry.isEmpty()) {
                return;
            }
        }
        hurrying.request();
    }

    private static <T> List<T> drain(Queue<T> queue, int size) {
        List<T> drained = new ArrayList<>();
        for (T one = queue.poll(); one != null; one = drained.size() < size ? queue.poll() : null) {
            drained.add(one);
        }
        return drained;
    }

    private List<Long> asking() {
        synchronized (lanes) {
            List<Long> ids = new ArrayList<>();
            lanes.forEach((id, lane) -> {
                if (lane.wantsMore()) {
                    lane.asking();
                    ids.add(id);
                }
            });
            return ids;
        }
    }

    private boolean fetch(long controllerId) {
        Optional<Channel> channel = channels.to(controllerId);
        List<Parcel> taken = channel.isPresent() ? store.take(controllerId, FETCH) : List.of();
        synchronized (lanes) {
            Lane lane = lane(controllerId);
            lane.channel(channel);
            lane.add(taken);
            if (taken.size() == FETCH) {
                lane.expectMore();
            }
        }
        return !taken.isEmpty();
    }

    private void fetchUrgent() {
        Set<Long> ids;
        synchronized (lanes) {
            ids = new HashSet<>(hurry);
            hurry.clear();
        }
        Map<Long, Channel> ways = new HashMap<>();
        ids.forEach(id -> channels.to(id).ifPresent(channel -> ways.put(id, channel)));
        if (ways.isEmpty()) {
            return;
        }
        List<Parcel> taken = store.takeUrgent(ways.keySet(), FETCH);
        synchronized (lanes) {
            ways.forEach((id, channel) -> lane(id).channel(Optional.of(channel)));
            taken.forEach(parcel -> lane(parcel.key().controllerId()).add(List.of(parcel)));
            if (taken.size() == FETCH) {
                hurry.addAll(ids);
            }
        }
        sending.request();
        hurryAgain();
    }

    /** Whether nothing is on its way or waits to be stored; for an orderly end and for tests. */
    public boolean idle() {
        if (sending.busy() || keeping.busy() || hurrying.busy()) {
            return false;
        }
        synchronized (lanes) {
            return arrived.isEmpty()
                    && toRecord.isEmpty()
                    && toPutBack.isEmpty()
                    && hurry.isEmpty()
                    && lanes.values().stream().allMatch(Lane::idle);
        }
    }
}
