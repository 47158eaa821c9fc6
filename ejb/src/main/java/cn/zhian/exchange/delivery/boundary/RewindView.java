package cn.zhian.exchange.delivery.boundary;

import java.time.Instant;

/**
 * What a rewind sends again.
 *
 * @param from everything that changed or happened since
 * @param changes of the outbox that are gone through again
 * @param export whether the outbox does not reach back so far, so that today's state of all that changed since is sent too
 */
public record RewindView(Instant from, long changes, boolean export) {}
