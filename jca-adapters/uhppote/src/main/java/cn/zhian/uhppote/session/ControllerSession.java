package cn.zhian.uhppote.session;

import cn.zhian.adapter.support.Backoff;
import cn.zhian.adapter.support.Burst;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.DeviceException.Reason;
import cn.zhian.device.api.Enrolment;
import cn.zhian.device.api.Position;
import cn.zhian.device.api.Transport;
import cn.zhian.uhppote.protocol.FunctionCode;
import cn.zhian.uhppote.protocol.Query;
import cn.zhian.uhppote.protocol.Reply;
import cn.zhian.uhppote.protocol.Request;
import cn.zhian.uhppote.protocol.Status;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * One enrolled controller: looks whether it answers, sets it up when it does, and reads its memory. Only on the loop's
 * thread.
 *
 * <p>Life: unknown → (status answered) up, set up, memory compared, events read → (no answer) down, everything that
 * waits fails, probed → up again. Nothing is lost in between, since the memory is read on from where it was left. Where
 * another node reads, this one looks whether the controller answers, for its commands, and keeps everything else to itself.
 */
final class ControllerSession {
    private enum Link {
        UNKNOWN,
        UP,
        DOWN
    }

    private final Loop loop;
    private final Clockwork clockwork;
    private final SessionConfig config;
    private final Lines lines;
    private final long serial;
    private final Enrolment enrolment;
    private final RequestPipe pipe;
    private final Outbox outbox;
    private final EventStream stream;
    private final Announcer announcer;
    private final Backoff probes;
    private Optional<InetSocketAddress> address = Optional.empty();
    private Link link = Link.UNKNOWN;
    private Loop.Timer nextLook;
    private boolean looking;
    private boolean ended;

    ControllerSession(
            Loop loop,
            Clockwork clockwork,
            SessionConfig config,
            Lines lines,
            Enrolment enrolment,
            Position position,
            Consumer<Burst> delivery) {
        this.loop = loop;
        this.clockwork = clockwork;
        this.config = config;
        this.lines = lines;
        this.enrolment = enrolment;
        serial = Serials.of(enrolment.device());
        pipe = new RequestPipe(loop, clockwork.clock(), config, this::send, this::silent);
        outbox = new Outbox(loop, enrolment.device(), config.undelivered(), position, delivery, this::roomAgain);
        announcer = new Announcer(enrolment.device(), clockwork.clock(), outbox);
        stream = new EventStream(
                new AskedMemory(this, loop), announcer, config.timing().grace(), position);
        probes = new Backoff(config.timing().firstProbe(), config.timing().longestProbe());
    }

    void start() {
        lines.resolve(enrolment.host(), this::resolved);
    }

    void end(Reason reason, String message) {
        ended = true;
        Optional.ofNullable(nextLook).ifPresent(Loop.Timer::cancel);
        stream.pause();
        pipe.failAll(reason, message);
    }

    Enrolment enrolment() {
        return enrolment;
    }

    /** How far the platform has stored what the controller told. */
    Position position() {
        return outbox.position();
    }

    /** Whether a message may come from there: the port is not looked at, since simulators and gateways change it. */
    boolean comesFrom(InetAddress source) {
        return address.filter(a -> a.getAddress().equals(source)).isPresent();
    }

    /** A command from outside; fails at once while the controller does not answer. */
    void submit(Command command) {
        if (ended) {
            fail(command, Reason.NOT_ENROLLED, "the controller was withdrawn");
        } else if (link == Link.DOWN) {
            fail(command, Reason.UNREACHABLE, "the controller does not answer");
        } else {
            pipe.submit(command);
        }
    }

    boolean received(Reply reply) {
        return pipe.received(reply);
    }

    void received(long attempt, Reply reply) {
        pipe.received(attempt, reply);
    }

    /** An event sent unasked. */
    void pushed(Status status) {
        if (!enrolment.reads()) {
            return;
        }
        if (link == Link.UP) {
            stream.pushed(status.event());
        } else {
            look();
        }
    }

    /** A request of the adapter's own. */
    CompletableFuture<Answer> ask(Request request) {
        Command command = Command.own(request);
        pipe.submit(command);
        return command.result();
    }

    CompletableFuture<Status> askStatus() {
        return ask(new Query(FunctionCode.GET_STATUS, serial)).thenApply(answer -> {
            Status status = (Status) answer.reply();
            status.clock().filter(c -> !answer.repeated()).ifPresent(local -> reading(local, answer));
            return status;
        });
    }

    long serial() {
        return serial;
    }

    private void resolved(Optional<InetAddress> host) {
        if (ended) {
            return;
        }
        address = host.map(h -> new InetSocketAddress(h, enrolment.port()));
        if (address.isPresent()) {
            look();
        } else {
            down();
        }
    }

    private void send(byte[] frame, long attempt) {
        address.ifPresent(to -> {
            if (enrolment.transport() == Transport.TCP) {
                lines.tcp(frame, to, config.timing().request(), reply -> received(attempt, reply));
            } else {
                lines.udp(frame, to);
            }
        });
    }

    private void look() {
        if (ended || looking) {
            return;
        }
        if (address.isEmpty()) {
            start();
            return;
        }
        looking = true;
        Optional.ofNullable(nextLook).ifPresent(Loop.Timer::cancel);
        askStatus().whenComplete((status, failure) -> {
            looking = false;
            if (failure == null) {
                answered(status);
            }
        });
    }

    private void answered(Status status) {
        lookAgain(jittered(config.timing().poll()));
        if (link == Link.UP) {
            if (enrolment.reads()) {
                stream.polled(status.event().index());
            }
            return;
        }
        link = Link.UP;
        probes.reset();
        if (!enrolment.reads()) {
            return;
        }
        announcer.link(true);
        new SetUp(this, lines, config)
                .run(status, address.orElseThrow(), clockwork)
                .thenRun(stream::resume)
                .whenComplete((done, failure) -> Faults.tell(failure));
    }

    private void silent(Command command) {
        if (command.request().function() == FunctionCode.GET_EVENT) {
            stream.unanswered();
            look();
        } else if (command.request().function().repeatable()) {
            down();
        } else {
            look();
        }
    }

    private void down() {
        if (ended) {
            return;
        }
        link = Link.DOWN;
        looking = false;
        if (enrolment.reads()) {
            announcer.link(false);
        }
        stream.pause();
        pipe.failAll(Reason.UNREACHABLE, "the controller does not answer");
        lookAgain(probes.next());
    }

    private void lookAgain(Duration delay) {
        Optional.ofNullable(nextLook).ifPresent(Loop.Timer::cancel);
        nextLook = loop.schedule(delay, this::look);
    }

    private void reading(LocalDateTime local, Answer answer) {
        if (enrolment.reads() && announcer.clock(ClockWatch.offset(local, answer.sentAt(), answer.roundTrip()))) {
            announcer.clockWasSet();
            ask(clockwork.setTime(serial)).exceptionally(failure -> null);
        }
    }

    private void roomAgain() {
        announcer.roomAgain();
        stream.roomAgain();
    }

    private static Duration jittered(Duration period) {
        long millis = period.toMillis();
        return Duration.ofMillis(
                millis - millis / 10 + ThreadLocalRandom.current().nextLong(millis / 5 + 1));
    }

    private static void fail(Command command, Reason reason, String message) {
        command.result().completeExceptionally(new DeviceException(reason, message));
    }
}
