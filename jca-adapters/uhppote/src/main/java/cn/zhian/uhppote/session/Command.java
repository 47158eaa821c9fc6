package cn.zhian.uhppote.session;

import cn.zhian.uhppote.protocol.Request;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A request on its way to one controller.
 *
 * @param request what is asked
 * @param lane which queue
 * @param deadline after which it is not sent any more
 * @param result completed on the loop's thread
 */
record Command(Request request, Lane lane, Optional<Instant> deadline, CompletableFuture<Answer> result) {
    /** Who goes first: urgent ones; then the adapter's own and normal ones in turn. */
    enum Lane {
        URGENT,
        OWN,
        NORMAL
    }

    static Command own(Request request) {
        return new Command(request, Lane.OWN, Optional.empty(), new CompletableFuture<>());
    }

    boolean expired(Instant now) {
        return deadline.filter(d -> !now.isBefore(d)).isPresent();
    }
}
