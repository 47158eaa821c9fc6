package cn.zhian.device.boundary;

import cn.zhian.device.api.EventKey;
import java.time.Instant;

/**
 * An event whose own time is not believable.
 *
 * @param controllerId of the device that told it
 * @param key its natural key
 * @param occurredAt the time it is given, if it is stored for the first time
 */
public record Undated(long controllerId, EventKey key, Instant occurredAt) {}
