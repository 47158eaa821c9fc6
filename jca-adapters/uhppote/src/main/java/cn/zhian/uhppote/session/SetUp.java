package cn.zhian.uhppote.session;

import cn.zhian.uhppote.protocol.DoneReply;
import cn.zhian.uhppote.protocol.FunctionCode;
import cn.zhian.uhppote.protocol.PcControl;
import cn.zhian.uhppote.protocol.Reply;
import cn.zhian.uhppote.protocol.Request;
import cn.zhian.uhppote.protocol.SetListener;
import cn.zhian.uhppote.protocol.SettingRequest;
import cn.zhian.uhppote.protocol.Status;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a controller is told whenever it comes up: the time if it is wrong, where to send events, to record door and
 * button events too, and to decide by itself. A refusal is logged and does not stop the rest.
 */
record SetUp(ControllerSession session, Lines lines, SessionConfig config) {
    private static final Logger LOG = System.getLogger(SetUp.class.getName());
    private static final int ON = 1;

    CompletableFuture<Void> run(Status status, InetSocketAddress controller, Clockwork clockwork) {
        long serial = session.serial();
        return time(status, clockwork)
                .thenCompose(done -> step(listener(serial, controller)))
                .thenCompose(done -> step(new SettingRequest(FunctionCode.RECORD_SPECIAL_EVENTS, serial, ON)))
                .thenCompose(done -> step(new PcControl(serial, false)));
    }

    private CompletableFuture<Void> time(Status status, Clockwork clockwork) {
        boolean right = status.clock()
                .map(c -> ClockWatch.offset(c, clockwork.clock().instant(), Duration.ZERO))
                .filter(offset -> !ClockWatch.wrong(offset))
                .isPresent();
        return right ? CompletableFuture.completedFuture(null) : step(clockwork.setTime(session.serial()));
    }

    private SetListener listener(long serial, InetSocketAddress controller) {
        String host = Optional.of(config.advertisedHost())
                .filter(h -> !h.isBlank())
                .orElseGet(() -> lines.localAddressTowards(controller));
        return new SetListener(serial, host, lines.listenPort(), 0);
    }

    private CompletableFuture<Void> step(Request request) {
        return session.ask(request).thenAccept(answer -> check(request, answer.reply()));
    }

    private static void check(Request request, Reply reply) {
        if (reply instanceof DoneReply done && !done.done()) {
            LOG.log(
                    Level.WARNING,
                    "UHPPOTE-203 set-up refused serial={0} function={1}",
                    Long.toString(request.serial()),
                    request.function());
        }
    }
}
