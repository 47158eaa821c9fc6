package cn.zhian.access.distribution.control;

import cn.zhian.access.distribution.boundary.ControllerLimits;
import cn.zhian.device.api.CredentialStore;
import cn.zhian.device.api.CredentialValue;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.DeviceException.Reason;
import cn.zhian.device.api.StoreLimits;
import cn.zhian.device.api.StoredCredential;
import cn.zhian.device.api.TimeProfile;
import cn.zhian.device.api.Urgency;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Controllers behind an adapter: one command at a time for each, an urgent lane that overtakes, a round trip that takes
 * its time. A test can hold them still, take them off the net, and let them refuse.
 */
public final class FakeDevices implements CredentialStore, AutoCloseable {
    private final long roundTripMicros;
    private final ScheduledExecutorService wire = Executors.newScheduledThreadPool(2);
    private final Map<String, Device> devices = new ConcurrentHashMap<>();
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    /** What was executed, in order, as {@code serial put|remove|profile number}. */
    public final List<String> executed = new CopyOnWriteArrayList<>();

    /** How many commands were executed. */
    public final AtomicInteger count = new AtomicInteger();

    /** @param roundTripMicros of each command */
    public FakeDevices(long roundTripMicros) {
        this.roundTripMicros = roundTripMicros;
    }

    private record Command(String text, Runnable effect, CompletableFuture<Void> answer) {}

    private final class Device {
        final Deque<Command> urgent = new ArrayDeque<>();
        final Deque<Command> normal = new ArrayDeque<>();
        final Map<String, StoredCredential> cards = new ConcurrentHashMap<>();
        boolean busy;
        boolean held;

        synchronized void offer(Command command, Urgency urgency) {
            (urgency == Urgency.URGENT ? urgent : normal).add(command);
            begin();
        }

        synchronized void begin() {
            if (!busy && !held && !(urgent.isEmpty() && normal.isEmpty())) {
                busy = true;
                Command next = urgent.isEmpty() ? normal.remove() : urgent.remove();
                wire.schedule(() -> end(next), roundTripMicros, TimeUnit.MICROSECONDS);
            }
        }

        void end(Command command) {
            String serial = command.text().substring(0, command.text().indexOf(' '));
            if (away.contains(serial)) {
                finish();
                command.answer().completeExceptionally(new DeviceException(Reason.UNREACHABLE, "no answer"));
                return;
            }
            if (refused.contains(command.text())) {
                finish();
                command.answer().completeExceptionally(new DeviceException(Reason.REFUSED, "no"));
                return;
            }
            command.effect().run();
            executed.add(command.text());
            count.incrementAndGet();
            finish();
            command.answer().complete(null);
        }

        private synchronized void finish() {
            busy = false;
            begin();
        }
    }

    private Device device(String serial) {
        return devices.computeIfAbsent(serial, one -> new Device());
    }

    private CompletionStage<Void> run(DeviceAddress address, String text, Urgency urgency, Runnable effect) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        device(address.serial()).offer(new Command(address.serial() + " " + text, effect, answer), urgency);
        return answer;
    }

    /** Lets a controller execute nothing for now. */
    public void hold(String serial) {
        Device device = device(serial);
        synchronized (device) {
            device.held = true;
        }
    }

    /** Lets it go on. */
    public void goOn(String serial) {
        Device device = device(serial);
        synchronized (device) {
            device.held = false;
            device.begin();
        }
    }

    /** Takes a controller off the net. */
    public void leave(String serial) {
        away.add(serial);
    }

    /** Brings it back. */
    public void comeBack(String serial) {
        away.remove(serial);
    }

    /** Lets a command be refused; {@code serial put card}. */
    public void refuse(String command) {
        refused.add(command);
    }

    /** Lets everything be accepted again. */
    public void acceptAll() {
        refused.clear();
    }

    /** The cards a controller holds. */
    public Set<String> cards(String serial) {
        return new HashSet<>(device(serial).cards.keySet());
    }

    /** What a controller holds of a card. */
    public StoredCredential card(String serial, String card) {
        return device(serial).cards.get(card);
    }

    /** Changes what a controller holds behind the platform's back. */
    public void tamper(String serial, StoredCredential card) {
        device(serial).cards.put(card.credential().value(), card);
    }

    /** Drops a card behind the platform's back. */
    public void forget(String serial, String card) {
        device(serial).cards.remove(card);
    }

    @Override
    public StoreLimits limits() {
        return ControllerLimits.ASSUMED;
    }

    @Override
    public CompletionStage<Void> put(DeviceAddress device, StoredCredential credential, Urgency urgency) {
        String card = credential.credential().value();
        return run(
                device,
                "put " + card,
                urgency,
                () -> device(device.serial()).cards.put(card, credential));
    }

    @Override
    public CompletionStage<Void> remove(DeviceAddress device, CredentialValue credential, Urgency urgency) {
        String card = credential.value();
        return run(
                device,
                "remove " + card,
                urgency,
                () -> device(device.serial()).cards.remove(card));
    }

    @Override
    public CompletionStage<Long> count(DeviceAddress device) {
        return CompletableFuture.completedFuture(
                (long) device(device.serial()).cards.size());
    }

    @Override
    public CompletionStage<List<StoredCredential>> readAll(DeviceAddress device) {
        return run(device, "read", Urgency.NORMAL, () -> {})
                .thenApply(done -> List.copyOf(device(device.serial()).cards.values()));
    }

    @Override
    public CompletionStage<Void> putProfile(DeviceAddress device, TimeProfile profile) {
        return run(device, "profile " + profile.number(), Urgency.NORMAL, () -> {});
    }

    @Override
    public CompletionStage<Void> clearProfiles(DeviceAddress device) {
        return run(device, "clear", Urgency.NORMAL, () -> {});
    }

    @Override
    public void close() {
        wire.shutdownNow();
    }
}
