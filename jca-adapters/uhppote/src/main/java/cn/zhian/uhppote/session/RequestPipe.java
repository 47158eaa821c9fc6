package cn.zhian.uhppote.session;

import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.DeviceException.Reason;
import cn.zhian.uhppote.protocol.Codec;
import cn.zhian.uhppote.protocol.Reply;
import cn.zhian.uhppote.session.Command.Lane;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One controller's requests: one outstanding, the others in bounded queues. What may be asked twice is retried; an act
 * is sent at most once and not after its deadline. Only on the loop's thread.
 */
final class RequestPipe {
    /** Carries the bytes of an attempt; the answer comes back through {@link #received}. */
    @FunctionalInterface
    interface Line {
        void send(byte[] frame, long attempt);
    }

    /** Told when a command got no answer. */
    @FunctionalInterface
    interface Silence {
        void on(Command command);
    }

    private final Loop loop;
    private final Clock clock;
    private final SessionConfig config;
    private final Line line;
    private final Silence silence;
    private final Map<Lane, Deque<Command>> queues = new EnumMap<>(Lane.class);
    private Command current;
    private int attemptsLeft;
    private boolean repeated;
    private boolean resting;
    private boolean ownTurn = true;
    private long attempt;
    private Instant sentAt = Instant.EPOCH;
    private long sentNanos;
    private Loop.Timer timer;

    RequestPipe(Loop loop, Clock clock, SessionConfig config, Line line, Silence silence) {
        this.loop = loop;
        this.clock = clock;
        this.config = config;
        this.line = line;
        this.silence = silence;
        Arrays.stream(Lane.values()).forEach(l -> queues.put(l, new ArrayDeque<>()));
    }

    /** Queues a command, or fails it at once when its queue is full. */
    void submit(Command command) {
        Deque<Command> queue = queues.get(command.lane());
        if (queue.size() >= config.queue()) {
            fail(command, Reason.UNAVAILABLE, "too many commands wait for the controller");
            return;
        }
        queue.add(command);
        command.deadline()
                .ifPresent(d -> loop.schedule(Duration.between(clock.instant(), d), () -> expire(queue, command)));
        next();
    }

    /** A reply over UDP: it is taken only if it answers what is outstanding. */
    boolean received(Reply reply) {
        if (current == null || !Replies.answers(current.request(), reply)) {
            return false;
        }
        finish(reply);
        return true;
    }

    /** A reply over a connection of its own: also the attempt is known. */
    boolean received(long ofAttempt, Reply reply) {
        return ofAttempt == attempt && received(reply);
    }

    /** Fails everything that waits, and what is outstanding. */
    void failAll(Reason reason, String message) {
        Command outstanding = current;
        clear();
        queues.values().forEach(queue -> {
            for (Command c = queue.poll(); c != null; c = queue.poll()) {
                fail(c, reason, message);
            }
        });
        Optional.ofNullable(outstanding).ifPresent(c -> fail(c, reason, message));
    }

    private void expire(Deque<Command> queue, Command command) {
        if (queue.remove(command)) {
            fail(command);
        }
    }

    // Behind a request that is already being repeated, the silence is the controller's and not ours.
    private void fail(Command unsent) {
        if (current != null && repeated) {
            fail(unsent, Reason.UNREACHABLE, "the controller did not answer what was asked before");
        } else {
            fail(unsent, Reason.EXPIRED, "the deadline passed before it could be sent");
        }
    }

    private void next() {
        if (current != null || resting) {
            return;
        }
        Command command = poll();
        if (command == null) {
            return;
        }
        if (command.expired(clock.instant())) {
            fail(command);
            next();
            return;
        }
        current = command;
        repeated = false;
        attemptsLeft =
                command.request().function().repeatable() ? config.timing().retries() : 0;
        send();
    }

    private Command poll() {
        Command urgent = queues.get(Lane.URGENT).poll();
        if (urgent != null) {
            return urgent;
        }
        ownTurn = !ownTurn;
        Command first = queues.get(ownTurn ? Lane.OWN : Lane.NORMAL).poll();
        return first != null
                ? first
                : queues.get(ownTurn ? Lane.NORMAL : Lane.OWN).poll();
    }

    private void send() {
        attempt++;
        sentAt = clock.instant();
        sentNanos = System.nanoTime();
        timer = loop.schedule(config.timing().request(), this::timedOut);
        line.send(Codec.encode(current.request()), attempt);
    }

    private void timedOut() {
        if (attemptsLeft > 0 && !current.expired(clock.instant())) {
            attemptsLeft--;
            repeated = true;
            send();
            return;
        }
        Command silent = current;
        clear();
        rest();
        fail(silent, Reason.UNREACHABLE, "the controller did not answer");
        silence.on(silent);
    }

    private void finish(Reply reply) {
        Command done = current;
        boolean late = repeated;
        Answer answer = new Answer(reply, sentAt, Duration.ofNanos(System.nanoTime() - sentNanos), late);
        clear();
        if (late) {
            rest();
        }
        done.result().complete(answer);
        next();
    }

    /** Answers to earlier attempts may still be under way, and most name no subject. */
    private void rest() {
        resting = true;
        loop.schedule(config.timing().quiet(), () -> {
            resting = false;
            next();
        });
    }

    private void clear() {
        if (timer != null) {
            timer.cancel();
        }
        timer = null;
        current = null;
        attempt++;
    }

    private static void fail(Command command, Reason reason, String message) {
        command.result().completeExceptionally(new DeviceException(reason, message));
    }
}
