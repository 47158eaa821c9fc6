package cn.zhian.device.boundary;

import cn.zhian.device.api.EventKey;
import java.time.Instant;

/**
 * A door was opened or closed.
 *
 * @param door which
 * @param communityId it belongs to
 * @param open true when it was opened
 * @param key of the event, by which a later one is known
 * @param at when
 */
public record DoorContact(DoorPlace door, long communityId, boolean open, EventKey key, Instant at) {}
