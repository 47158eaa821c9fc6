package cn.zhian.simulators.uhppote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One connection: reads 64 bytes, answers, closes; silence keeps it open until the peer or time ends it. */
final class TcpExchange {

    private static final System.Logger LOG = System.getLogger(TcpExchange.class.getName());
    private static final long LIMIT_SECONDS = 30;

    private final SocketChannel peer;
    private final Subscribers subscribers;
    private final ScheduledExecutorService late;
    private final Consumer<TcpExchange> closed;
    private final ByteBuffer input = ByteBuffer.allocate(Frame.LENGTH);
    private final ByteBuffer excess = ByteBuffer.allocate(Frame.LENGTH);

    TcpExchange(
            SocketChannel peer, Subscribers subscribers, ScheduledExecutorService late, Consumer<TcpExchange> closed) {
        this.peer = peer;
        this.subscribers = subscribers;
        this.late = late;
        this.closed = closed;
    }

    void limitTime() {
        late.schedule(this::close, LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    void read() throws IOException {
        boolean complete = !input.hasRemaining();
        int count = peer.read(complete ? excess.clear() : input);
        if (count < 0) {
            close();
        } else if (!complete && !input.hasRemaining()) {
            answer();
        }
    }

    void close() {
        closed.accept(this);
        try {
            peer.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "connection not closed cleanly", e);
        }
    }

    private void answer() {
        List<Answer> answers = subscribers.answers(input.array());
        if (answers.isEmpty()) {
            return;
        }
        int delay = answers.stream().mapToInt(Answer::delayMillis).max().orElse(0);
        if (delay == 0) {
            write(answers);
        } else {
            late.schedule(() -> write(answers), delay, TimeUnit.MILLISECONDS);
        }
    }

    private void write(List<Answer> answers) {
        try {
            for (Answer answer : answers) {
                peer.write(ByteBuffer.wrap(answer.datagram()));
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "peer went before the reply", e);
        }
        close();
    }
}
