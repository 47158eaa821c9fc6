package cn.zhian.device.boundary;

import java.time.Instant;
import java.util.Optional;

/**
 * An event that could not be stored.
 *
 * @param device protocol and serial; empty if not even that could be read
 * @param reason why
 */
public record RejectedEvent(long id, Optional<Long> controllerId, String device, Instant rejectedAt, String reason) {}
