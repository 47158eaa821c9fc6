package cn.zhian.uhppote.session;

import cn.zhian.adapter.support.Burst;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.DeviceException.Reason;
import cn.zhian.device.api.Discovered;
import cn.zhian.device.api.Enrolment;
import cn.zhian.device.api.Position;
import cn.zhian.device.api.Urgency;
import cn.zhian.uhppote.protocol.Codec;
import cn.zhian.uhppote.protocol.DeviceReply;
import cn.zhian.uhppote.protocol.FrameException;
import cn.zhian.uhppote.protocol.FunctionCode;
import cn.zhian.uhppote.protocol.Query;
import cn.zhian.uhppote.protocol.Reply;
import cn.zhian.uhppote.protocol.Request;
import cn.zhian.uhppote.protocol.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * All controllers: enrolment, commands, search, and the two sockets that all share. From any thread; what it returns
 * completes on a thread of its own and fails with {@link DeviceException}.
 */
public final class ControllerNetwork implements AutoCloseable {
    /** Threads for TCP exchanges; dead controllers hold one for a moment at each probe. */
    private static final int WORKERS = 32;

    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(10);

    private final SessionConfig config;
    private final Clockwork clockwork;
    private final Consumer<Burst> delivery;
    private final Loop loop;
    private final Workers workers;
    private final Completions completions = new Completions();
    private final UdpPort listener;
    private final UdpPort requests;
    private final Lines lines;
    private final Map<Long, ControllerSession> sessions = new HashMap<>();
    private final List<Search> searches = new ArrayList<>();
    private final StrayCounter garbage = new StrayCounter("garbage");
    private final StrayCounter strangers = new StrayCounter("message of a stranger");
    private volatile boolean closed;

    /**
     * Opens the sockets and starts.
     *
     * @param config where to listen, times, bounds
     * @param clock the platform's
     * @param executor gives threads that may run until {@link #close}
     * @param delivery takes what controllers tell; must not wait
     * @throws IOException if the port is taken
     */
    public ControllerNetwork(SessionConfig config, Clock clock, Executor executor, Consumer<Burst> delivery)
            throws IOException {
        this.config = config;
        this.delivery = delivery;
        clockwork = new Clockwork(clock);
        loop = new Loop();
        workers = new Workers(executor, WORKERS);
        try {
            listener = new UdpPort(
                    loop, new InetSocketAddress(config.listenHost(), config.listenPort()), this::eventArrived);
            requests = new UdpPort(loop, new InetSocketAddress(0), this::replyArrived);
            lines = new Lines(loop, workers, requests, listener.port());
        } catch (IOException e) {
            loop.abandon();
            throw e;
        }
        executor.execute(loop);
        executor.execute(completions);
    }

    /** The UDP port on which events arrive. */
    public int listenPort() {
        return lines.listenPort();
    }

    /** Takes a controller up, or changes its address; told twice is told once. */
    public void enrol(Enrolment enrolment) {
        long serial = Serials.of(enrolment.device());
        loop.execute(() -> enrol(serial, enrolment));
    }

    /** Lets a controller go. */
    public void withdraw(DeviceAddress device) {
        long serial = Serials.of(device);
        loop.execute(() -> Optional.ofNullable(sessions.remove(serial))
                .ifPresent(s -> s.end(Reason.NOT_ENROLLED, "the controller was withdrawn")));
    }

    /** Asks a controller; the request's serial says which. */
    public CompletionStage<Answer> ask(Request request, Urgency urgency, Optional<Instant> deadline) {
        Command.Lane lane = urgency == Urgency.URGENT ? Command.Lane.URGENT : Command.Lane.NORMAL;
        Command command = new Command(request, lane, deadline, new CompletableFuture<>());
        if (closed) {
            command.result().completeExceptionally(stopping());
        } else {
            loop.execute(() -> submit(command));
        }
        return completions.outward(command.result());
    }

    /**
     * Asks everyone at an address.
     *
     * @param time how long to collect, cut to 10 s
     */
    public CompletionStage<List<Discovered>> search(String host, int port, Duration time) {
        Search search = new Search();
        Duration bounded = time.compareTo(LONGEST_SEARCH) > 0 ? LONGEST_SEARCH : time;
        loop.execute(() -> begin(search, host, port, bounded));
        return completions.outward(search.result());
    }

    /** How far the platform has stored what a controller told; empty if it is not enrolled. */
    public CompletionStage<Optional<Position>> position(DeviceAddress device) {
        CompletableFuture<Optional<Position>> result = new CompletableFuture<>();
        long serial = Serials.of(device);
        loop.execute(
                () -> result.complete(Optional.ofNullable(sessions.get(serial)).map(ControllerSession::position)));
        return result;
    }

    /** How many messages were no messages or came from a source that is not enrolled. */
    public CompletionStage<Long> dropped() {
        CompletableFuture<Long> result = new CompletableFuture<>();
        loop.execute(() -> result.complete(garbage.total() + strangers.total()));
        return result;
    }

    /** Fails what waits and ends the threads; see {@link #awaitEnd}. */
    @Override
    public void close() {
        closed = true;
        loop.execute(() -> {
            sessions.values().forEach(s -> s.end(Reason.UNAVAILABLE, "the adapter stops"));
            sessions.clear();
            searches.forEach(Search::end);
            closeSockets();
            workers.close();
            completions.close();
            loop.close();
        });
    }

    /** Waits until all threads have ended. */
    public boolean awaitEnd(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return loop.awaitEnd(time)
                && completions.awaitEnd(Duration.ofNanos(end - System.nanoTime()))
                && workers.awaitEnd(Duration.ofNanos(end - System.nanoTime()));
    }

    private void enrol(long serial, Enrolment enrolment) {
        if (closed) {
            return;
        }
        ControllerSession known = sessions.get(serial);
        if (known != null && sameWay(known.enrolment(), enrolment)) {
            return;
        }
        Position position = enrolment.position();
        if (known != null) {
            // Who only commanded knows less than the register.
            position = known.enrolment().reads() ? known.position() : position;
            known.end(Reason.UNREACHABLE, "the controller's address was changed");
        }
        ControllerSession session =
                new ControllerSession(loop, clockwork, config, lines, enrolment, position, delivery);
        sessions.put(serial, session);
        session.start();
    }

    private static boolean sameWay(Enrolment one, Enrolment other) {
        return one.host().equals(other.host())
                && one.port() == other.port()
                && one.transport() == other.transport()
                && one.reads() == other.reads();
    }

    private void submit(Command command) {
        ControllerSession session = sessions.get(command.request().serial());
        if (session != null) {
            session.submit(command);
        } else if (closed) {
            command.result().completeExceptionally(stopping());
        } else {
            command.result()
                    .completeExceptionally(new DeviceException(Reason.NOT_ENROLLED, "the controller is not enrolled"));
        }
    }

    private void begin(Search search, String host, int port, Duration time) {
        searches.add(search);
        byte[] question = Codec.encode(new Query(FunctionCode.GET_DEVICE, 0));
        lines.resolve(host, found -> found.ifPresent(a -> requests.send(question, new InetSocketAddress(a, port))));
        loop.schedule(time, () -> {
            searches.remove(search);
            search.end();
        });
    }

    private void eventArrived(InetSocketAddress from, byte[] data) {
        decode(from, data).ifPresent(reply -> {
            Optional<ControllerSession> session = session(from.getAddress(), reply);
            if (session.isPresent() && reply instanceof Status status) {
                session.get().pushed(status);
            } else {
                strangers.count(from.getAddress());
            }
        });
    }

    private void replyArrived(InetSocketAddress from, byte[] data) {
        decode(from, data).ifPresent(reply -> {
            if (reply instanceof DeviceReply device) {
                searches.forEach(s -> s.answered(device));
            }
            Optional<ControllerSession> session = session(from.getAddress(), reply);
            if (session.isPresent()) {
                session.get().received(reply);
            } else if (searches.isEmpty()) {
                strangers.count(from.getAddress());
            }
        });
    }

    private Optional<Reply> decode(InetSocketAddress from, byte[] data) {
        try {
            return Optional.of(Codec.decodeReply(data));
        } catch (FrameException e) {
            garbage.count(from.getAddress());
            return Optional.empty();
        }
    }

    private Optional<ControllerSession> session(InetAddress source, Reply reply) {
        return Optional.ofNullable(sessions.get(reply.serial())).filter(s -> s.comesFrom(source));
    }

    private void closeSockets() {
        searches.clear();
        listener.close();
        requests.close();
    }

    private static DeviceException stopping() {
        return new DeviceException(Reason.UNAVAILABLE, "the adapter stops");
    }
}
